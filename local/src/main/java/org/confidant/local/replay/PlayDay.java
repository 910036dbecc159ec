package org.confidant.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** The day itself: the clock walks from event to event, and what happens at one time in several branches happens side by side. */
final class PlayDay {
    /** How long nobody says that somebody did not come. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Plan plan;
    private final Journal journal;
    private final Desk desk;
    private final HeldClock clock;
    private final Bar bar;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparing(Event::at).thenComparingLong(event -> event.row().appointment()));

    /** @param booked false when the row only calls or comes then */
    private record Event(Instant at, Row row, boolean booked) {}

    PlayDay(Plan plan, Journal journal, Desk desk, HeldClock clock, Bar bar) {
        this.plan = plan;
        this.journal = journal;
        this.desk = desk;
        this.clock = clock;
        this.bar = bar;
    }

    void play() {
        plan.sameDay().stream().filter(row -> journal.booked(row).isEmpty())
                .forEach(row -> events.add(new Event(Plan.requestedAt(row), row, false)));
        int calls = events.size();
        plan.rows().forEach(this::expect);
        bar.begin("the day", calls + (int) plan.rows().stream().filter(this::mayEnd).count());
        boolean first = true;
        while (!events.isEmpty()) {
            List<Event> now = next();
            if (first) {
                clock.moveTo(now.getFirst().at());
                first = false;
            }
            clock.walkTo(now.getFirst().at());
            SideBySide.each(byBranch(now), events -> events.forEach(this::happen));
        }
    }

    private boolean mayEnd(Row row) {
        return journal.ended(row).isEmpty() && (journal.booked(row).isPresent() || plan.isSameDay(row));
    }

    /** Whoever is booked and neither here nor missed. */
    private void expect(Row row) {
        journal.booked(row).filter(booking -> journal.ended(row).isEmpty()).ifPresent(booking -> {
            Instant at = row.noShow() ? booking.start().plus(GRACE) : booking.start();
            synchronized (events) {
                events.add(new Event(at, row, true));
            }
        });
    }

    private List<Event> next() {
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

    private void happen(Event event) {
        if (event.booked()) {
            desk.end(event.row());
        } else {
            desk.bookToday(event.row());
            expect(event.row());
            if (journal.ended(event.row()).isPresent() || journal.booked(event.row()).isEmpty()) {
                bar.step();
            }
        }
        bar.step();
    }
}
