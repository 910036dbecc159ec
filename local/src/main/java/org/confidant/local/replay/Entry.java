package org.confidant.local.replay;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A line of the {@link Journal}. Rows are named by their appointment. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface Entry {

    /** A branch with all its people and rooms is there. */
    record Founded(String branch, String id) implements Entry {}

    /** The partner may use these branches. */
    record PartnerAdmitted(String id, List<String> branches) implements Entry {}

    /**
     * A booking is about to be asked for. What is asked must not change until it is answered, or the key would come with
     * another body.
     *
     * @param attempt from 1
     * @param start nothing for a walk-in
     */
    record Asked(long row, int attempt, Channel channel, Optional<String> start) implements Entry {}

    /** What was asked last for the row was refused. */
    record Refused(long row, String why) implements Entry {}

    /**
     * A walk-in is checked in by the same step.
     *
     * @param practitioner the staff id of who serves
     */
    record Booked(long row, Channel channel, String id, Instant start, Instant end,
            String practitioner) implements Entry {}

    /** Whoever came is checked in, whoever did not is a no-show. */
    record Attended(long row, boolean noShow) implements Entry {}

    /**
     * The session runs, and what there was to say is said.
     *
     * @param waited since both the time had come and the client was there
     */
    record Started(long row, Duration waited) implements Entry {}

    /** The session is over and summed up, and the client was asked how it was. */
    record Finished(long row, Optional<Integer> rating) implements Entry {}

    /**
     * The sealed record is about to be opened; what it holds is shown once.
     *
     * @param attempt from 1
     */
    record Opening(long row, int attempt) implements Entry {}

    /**
     * The record was opened and compared.
     *
     * @param faults what it holds otherwise than it was said
     */
    record Compared(long row, List<String> faults) implements Entry {}

    /**
     * The row's client complained.
     *
     * @param id the complaint's
     */
    record Complained(long row, String id) implements Entry {}

    /** The complaint is answered, and the client satisfied. */
    record Settled(long row) implements Entry {}
}
