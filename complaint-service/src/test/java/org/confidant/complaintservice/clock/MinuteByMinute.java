package org.confidant.complaintservice.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.confidant.complaintservice.clock.Lives.Life;
import org.confidant.complaintservice.roster.DayHours;
import org.confidant.complaintservice.roster.WorkingDays;

/** The slow, obvious answer: looks at the clock on the wall every minute and asks whether that minute counts. */
record MinuteByMinute(Life life, WorkingDays days) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    MinuteByMinute(Life life) {
        this(life, life.days());
    }

    /** Where in the history the last run of that clock begins. */
    private int beginning(ClockName clock) {
        int found = 0;
        boolean over = true;
        for (int i = 0; i < life.history().size(); i++) {
            switch (life.history().get(i)) {
                case ClockEvent.Filed _,ClockEvent.Reopened _ -> {
                    found = i;
                    over = false;
                }
                case ClockEvent.Updated _ -> found = clock == ClockName.NEXT_UPDATE && !over ? i : found;
                case ClockEvent.Answered _,ClockEvent.Closed _ -> over = true;
                case ClockEvent.Asked _,ClockEvent.Replied _,ClockEvent.Followed _,ClockEvent.Released _ -> {
                    // neither begins nor ends anything
                }
            }
        }
        return found;
    }

    Instant startedAt(ClockName clock) {
        return life.history().get(beginning(clock)).at();
    }

    Optional<Instant> stoppedAt(ClockName clock) {
        List<ClockEvent> history = life.history();
        return IntStream.range(beginning(clock) + 1, history.size()).filter(place -> switch (history.get(place)) {
            case ClockEvent.Answered _,ClockEvent.Closed _ -> true;
            case ClockEvent.Followed _ -> releasedAt(place).isEmpty();
            case ClockEvent.Updated _ -> clock == ClockName.FIRST_ANSWER;
            default -> false;
        }).mapToObj(place -> history.get(place).at()).findFirst();
    }

    /** Nothing but a release comes between it and following anything again. */
    private Optional<Instant> releasedAt(int followed) {
        int next = followed + 1;
        return next < life.history().size() && life.history().get(next) instanceof ClockEvent.Released(Instant at)
                ? Optional.of(at)
                : Optional.empty();
    }

    /** The end of the minute that used up the time allowed. */
    Instant dueAt(ClockName clock) {
        long left = life.allowance().of(clock).toMinutes();
        Instant minute = startedAt(clock);
        while (left > 0) {
            left -= counts(minute, stoppedAt(clock)) ? 1 : 0;
            minute = minute.plus(MINUTE);
        }
        return minute;
    }

    long counted(ClockName clock, Instant now) {
        long counted = 0;
        Instant end = stoppedAt(clock).orElse(now);
        for (Instant minute = startedAt(clock); minute.isBefore(end); minute = minute.plus(MINUTE)) {
            counted += counts(minute, stoppedAt(clock)) ? 1 : 0;
        }
        return counted;
    }

    private boolean counts(Instant minute, Optional<Instant> stoppedAt) {
        return open(LocalDateTime.ofInstant(minute, life.zone())) && !paused(minute, stoppedAt);
    }

    private boolean open(LocalDateTime shown) {
        LocalDate today = shown.toLocalDate();
        LocalTime time = shown.toLocalTime();
        if (days.closed(today)) {
            return false;
        }
        return on(today).stream().anyMatch(entry -> !time.isBefore(entry.from())
                && (!entry.to().isAfter(entry.from()) || time.isBefore(entry.to())))
                || on(today.minusDays(1)).stream().anyMatch(entry -> !entry.to().isAfter(entry.from())
                        && time.isBefore(entry.to()));
    }

    private List<DayHours> on(LocalDate date) {
        Optional<DayOfWeek> weekday = days.weekday(date);
        return life.hours().hours().stream().filter(entry -> weekday.filter(entry.day()::equals).isPresent()).toList();
    }

    private boolean paused(Instant minute, Optional<Instant> stoppedAt) {
        List<ClockEvent> history = life.history();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof ClockEvent.Followed(Instant at) && !at.isAfter(minute)
                    && (stoppedAt.isEmpty() || at.isBefore(stoppedAt.get()))
                    && releasedAt(i).filter(minute::isBefore).isPresent()) {
                return true;
            }
            if (history.get(i) instanceof ClockEvent.Asked(Instant asked) && !asked.isAfter(minute)
                    && (stoppedAt.isEmpty() || asked.isBefore(stoppedAt.get()))
                    && history.stream().skip(i).filter(MinuteByMinute::endsWaiting)
                            .noneMatch(end -> !end.at().isAfter(minute))
                    && workedBetween(date(asked), date(minute)) < 5) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWaiting(ClockEvent event) {
        return event instanceof ClockEvent.Replied || event instanceof ClockEvent.Answered
                || event instanceof ClockEvent.Reopened || event instanceof ClockEvent.Closed
                || event instanceof ClockEvent.Followed || event instanceof ClockEvent.Released;
    }

    /** Working dates behind the first date and before the other. */
    private int workedBetween(LocalDate asked, LocalDate now) {
        int worked = 0;
        for (LocalDate date = asked.plusDays(1); date.isBefore(now); date = date.plusDays(1)) {
            worked += on(date).isEmpty() ? 0 : 1;
        }
        return worked;
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, life.zone());
    }
}
