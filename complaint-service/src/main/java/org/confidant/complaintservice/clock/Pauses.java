package org.confidant.complaintservice.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.time.TimeSlot;

/**
 * When clocks wait: for the client, from a question to their reply, but no longer than five working days; and from following
 * another complaint until the release (C4).
 */
final class Pauses {
    private static final int WORKING_DAYS = 5;

    private Pauses() {}

    /** In order of their ends; they may overlap. */
    static List<TimeSlot> of(List<ClockEvent> history, BusinessTime time) {
        List<TimeSlot> pauses = new ArrayList<>();
        List<Instant> open = new ArrayList<>();
        Optional<Instant> following = Optional.empty();
        for (ClockEvent event : history) {
            switch (event) {
                case ClockEvent.Asked asked -> open.add(asked.at());
                case ClockEvent.Replied _,ClockEvent.Answered _,ClockEvent.Reopened _,ClockEvent.Followed _,ClockEvent.Released _,ClockEvent.Closed _ -> {
                    open.forEach(asked -> add(pauses, asked, earlier(event.at(), limit(asked, time))));
                    open.clear();
                    if (event instanceof ClockEvent.Released) {
                        following.ifPresent(since -> add(pauses, since, event.at()));
                    }
                    following = event instanceof ClockEvent.Followed ? Optional.of(event.at()) : Optional.empty();
                }
                case ClockEvent.Filed _,ClockEvent.Updated _ -> {
                    // the client is awaited as before
                }
            }
        }
        open.forEach(asked -> add(pauses, asked, limit(asked, time)));
        return pauses;
    }

    private static Instant limit(Instant asked, BusinessTime time) {
        return time.endOfWorkingDay(asked, WORKING_DAYS);
    }

    private static void add(List<TimeSlot> pauses, Instant from, Instant to) {
        if (from.isBefore(to)) {
            pauses.add(new TimeSlot(from, to));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
