package org.confidant.bookingservice.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened in the session a booking became: planned times are the booking's, these are the actual ones (B13).
 *
 * @param started as it was recorded; {@link #startedAt} is the time that counts
 * @param overdueTold whether a task was made because nobody ended it
 * @param complaintLinks by participant, a link to complain about it, sealed for their client; each is told once, with the
 *        survey or by itself
 */
public record Session(Instant started, List<Entered> stages, List<Pause> pauses, Optional<Ending> ending,
        List<Correction> corrections, boolean overdueTold, Map<Integer, String> complaintLinks) {
    private static final int MOST = 50;

    /** A stage and when it began. */
    public record Entered(Stage stage, Instant at) {}

    /** @param to absent while it lasts */
    public record Pause(Instant from, Optional<Instant> to) {}

    public Session {
        stages = List.copyOf(stages);
        pauses = List.copyOf(pauses);
        corrections = List.copyOf(corrections);
        complaintLinks = Map.copyOf(complaintLinks);
    }

    static Session started(Instant now) {
        return new Session(now, List.of(), List.of(), Optional.empty(), List.of(), false, Map.of());
    }

    Session enter(Stage stage, Instant now) {
        return new Session(started, more(stages, new Entered(stage, now), "stages"), pauses, ending, corrections,
                overdueTold, complaintLinks);
    }

    Session pause(Instant now) {
        return new Session(started, stages, more(pauses, new Pause(now, Optional.empty()), "pauses"), ending,
                corrections, overdueTold, complaintLinks);
    }

    Session resume(Instant now) {
        List<Pause> closed = pauses.stream()
                .map(pause -> pause.to().isPresent() ? pause : new Pause(pause.from(), Optional.of(now))).toList();
        return new Session(started, stages, closed, ending, corrections, overdueTold, complaintLinks);
    }

    Session end(Ending how) {
        Session closed = resume(how.at());
        return new Session(started, stages, closed.pauses, Optional.of(how), corrections, overdueTold, complaintLinks);
    }

    Session correct(Correction correction) {
        return new Session(started, stages, pauses, ending, more(corrections, correction, "corrections"), overdueTold,
                complaintLinks);
    }

    Session toldOverdue() {
        return new Session(started, stages, pauses, ending, corrections, true, complaintLinks);
    }

    Session complaintLink(int participant, String sealed) {
        Map<Integer, String> all = new HashMap<>(complaintLinks);
        all.put(participant, sealed);
        return new Session(started, stages, pauses, ending, corrections, overdueTold, all);
    }

    /** When it began, as put right last. */
    public Instant startedAt() {
        return corrections.isEmpty() ? started : corrections.getLast().startedAt();
    }

    /** When it ended, as put right last; empty while it runs. */
    public Optional<Instant> endedAt() {
        return corrections.isEmpty() ? ending.map(Ending::at) : Optional.of(corrections.getLast().endedAt());
    }

    /** How long it lasted without its pauses; empty while it runs. */
    public Optional<Duration> delivered() {
        Duration paused = pauses.stream().filter(pause -> pause.to().isPresent())
                .map(pause -> Duration.between(pause.from(), pause.to().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
        return endedAt().map(end -> Duration.between(startedAt(), end).minus(paused))
                .map(net -> net.isNegative() ? Duration.ZERO : net);
    }

    private static <T> List<T> more(List<T> before, T another, String field) {
        if (before.size() >= MOST) {
            throw BookingRefusals.rule(field, "a session has at most " + MOST);
        }
        return Stream.concat(before.stream(), Stream.of(another)).toList();
    }
}
