package org.confidant.complaintservice.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.platform.time.TimeSlot;

/**
 * The clocks of a complaint (C4): a function of its history, of the time allowed and of its branch's calendar. Nothing is
 * counted up and kept, so a calendar that is corrected afterwards corrects every clock.
 *
 * @param history in the order in which it happened
 */
public record Clocks(List<ClockEvent> history, Allowance allowance, BusinessTime time) {
    public Clocks {
        history = List.copyOf(history);
    }

    /** All runs of that clock as they stand at that moment, in order; the last one may still run. */
    public List<Reading> read(ClockName clock, Instant now) {
        List<ClockEvent> sofar = history.stream().filter(event -> !event.at().isAfter(now)).toList();
        List<TimeSlot> pauses = Pauses.of(sofar, time);
        return Run.of(clock, sofar).stream().map(run -> reading(clock, run, pauses, now)).toList();
    }

    private Reading reading(ClockName clock, Run run, List<TimeSlot> all, Instant now) {
        List<TimeSlot> pauses = all.stream()
                .filter(pause -> run.stoppedAt().isEmpty() || pause.from().isBefore(run.stoppedAt().get())).toList();
        Stretches stretches = new Stretches(time, pauses);
        Duration allowed = allowance.of(clock);
        List<TimeSlot> counted = stretches.between(run.from(), run.stoppedAt().orElse(now));
        Instant warnAt = stretches.reached(run.from(), allowed.multipliedBy(3).dividedBy(4));
        Instant dueAt = stretches.reached(run.from(), allowed);
        return new Reading(clock, allowed, run.from(), run.stoppedAt(),
                counted.stream().map(Stretches::length).reduce(Duration.ZERO, Duration::plus), counted, warnAt, dueAt,
                standing(run, pauses, warnAt, dueAt, now));
    }

    private static Standing standing(Run run, List<TimeSlot> pauses, Instant warnAt, Instant dueAt, Instant now) {
        if (run.stoppedAt().isPresent()) {
            Standing inTime = run.dropped() ? Standing.DROPPED : Standing.MET;
            return run.stoppedAt().get().isAfter(dueAt) ? Standing.MISSED : inTime;
        }
        if (now.isAfter(dueAt)) {
            return Standing.BREACHED;
        }
        if (pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && now.isBefore(pause.to()))) {
            return Standing.PAUSED;
        }
        return now.isBefore(warnAt) ? Standing.RUNNING : Standing.WARNED;
    }

    /** The runs that nothing has stopped by that moment, one of a clock at most. */
    public List<Reading> running(Instant now) {
        return Stream.of(ClockName.values()).flatMap(clock -> read(clock, now).stream()).filter(Reading::running)
                .toList();
    }

    /** When the next of the clocks that run is due; none when all are stopped. */
    public Optional<Instant> nextDue(Instant now) {
        return running(now).stream().map(Reading::dueAt).min(Comparator.naturalOrder());
    }
}
