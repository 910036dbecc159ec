package org.confidant.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** The day itself: the clock walks from event to event, and what happens at one time in several branches happens side by side. */
final class PlayDay {
    /** How long nobody says that somebody did not come. */
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final Duration QUARTER = Duration.ofMinutes(Session.GRID_MINUTES);

    private final Plan plan;
    private final Journal journal;
    private final Desk desk;
    private final Consultation consultation;
    private final HeldClock clock;
    private final Bar bar;
    private final Runnable inspection;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at)
            .thenComparing(Event::what).thenComparingLong(event -> event.row().appointment()));

    /** What happens, in the order in which it does at one time. */
    private enum What {
        FINISH,
        COME,
        CALL
    }

    private record Event(Instant at, What what, Row row) {}

    /** @param inspection made at every quarter of an hour, which no session falls between, when nothing is on its way */
    PlayDay(Plan plan, Journal journal, Desk desk, Consultation consultation, HeldClock clock, Bar bar,
            Runnable inspection) {
        this.plan = plan;
        this.journal = journal;
        this.desk = desk;
        this.consultation = consultation;
        this.clock = clock;
        this.bar = bar;
        this.inspection = inspection;
    }

    void play() {
        plan.rows().forEach(row -> next(row).ifPresent(events::add));
        bar.begin("the day", events.size());
        Instant inspected = Instant.MIN;
        while (!events.isEmpty()) {
            List<Event> now = together();
            Instant at = now.getFirst().at();
            if (inspected.equals(Instant.MIN)) {
                clock.moveTo(at);
            }
            clock.walkTo(at);
            if (inspected.isBefore(quarter(at))) {
                inspected = quarter(at);
                inspection.run();
            }
            SideBySide.each(byBranch(now), one -> one.forEach(this::happen));
        }
    }

    private static Instant quarter(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), QUARTER.toSeconds()));
    }

    /** What has to happen next for the row; nothing once it came to its end, or if nobody could book it. */
    private Optional<Event> next(Row row) {
        Optional<Entry.Booked> booked = journal.booked(row);
        if (booked.isEmpty()) {
            return Optional.of(new Event(Plan.requestedAt(row), What.CALL, row)).filter(_ -> plan.isSameDay(row));
        }
        Instant start = booked.get().start();
        if (journal.attended(row).isEmpty()) {
            return Optional.of(new Event(row.noShow() ? start.plus(GRACE) : start, What.COME, row));
        }
        if (row.noShow() || journal.finished(row).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(journal.started(row).isPresent()
                ? new Event(booked.get().end(), What.FINISH, row)
                : new Event(start, What.COME, row));
    }

    private List<Event> together() {
        List<Event> now = new ArrayList<>();
        now.add(events.remove());
        while (!events.isEmpty() && events.peek().at().equals(now.getFirst().at())) {
            now.add(events.remove());
        }
        return now;
    }

    /** One after the other, so that of one person's two rows the second knows of the first. */
    private static Collection<List<Event>> byBranch(List<Event> now) {
        return now.stream().collect(Collectors.groupingBy(event -> event.row().neighbourhood())).values();
    }

    /** What was refused is not tried a second time. */
    private void happen(Event event) {
        Row row = event.row();
        switch (event.what()) {
            case CALL -> desk.bookToday(row);
            case COME -> come(row);
            case FINISH -> consultation.finish(row);
        }
        Optional<Event> next = next(row).filter(later -> later.what() != event.what());
        if (next.isEmpty()) {
            bar.step();
            return;
        }
        synchronized (events) {
            events.add(next.get());
        }
    }

    private void come(Row row) {
        if (journal.attended(row).isEmpty()) {
            desk.attend(row);
        }
        if (journal.attended(row).isPresent() && !row.noShow()) {
            consultation.start(row);
        }
    }
}
