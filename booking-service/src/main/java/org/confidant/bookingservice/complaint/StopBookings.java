package org.confidant.bookingservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.complaint.ComplaintMessage.BookingsStopped;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops the new bookings of a practitioner (C5), and answers which they have still once no replica can add any more. The
 * branches' managers get a task for those, once each. Whoever was stalled in a commit for longer may yet add one: that is seen
 * by looking once more.
 */
@Component
public final class StopBookings {
    private static final Logger LOG = LoggerFactory.getLogger(StopBookings.class);
    private static final BranchScope ALL = Everywhere.because("a stop holds in every branch where they work");
    /** What was being written when it came is there by then. */
    private static final Duration HEEDED = Duration.ofSeconds(2);
    /** Longer than the store's driver waits for an answer, retries included. */
    static final Duration STALLED = Duration.ofMinutes(1);
    private static final Duration TO_CARE_FOR_THEM = Duration.ofDays(1);

    private final Stops stops;
    private final Bookings bookings;
    private final Clock clock;
    private final TechnicalClock technical;
    private final MeterRegistry meters;

    StopBookings(Stops stops, Bookings bookings, Clock clock, TechnicalClock technical,
            MeterRegistry meters) {
        this.stops = stops;
        this.bookings = bookings;
        this.clock = clock;
        this.technical = technical;
        this.meters = meters;
    }

    void stop(BookingsStopped told, long n, BranchScope scope) {
        stops.learn(told.measure(), Stop.told(told.complaint(), new BranchId(told.branch()),
                new StaffId(told.practitioner()), told.until(), n, technical.instant().plus(HEEDED)), scope);
    }

    /** One round. What fails is tried again at the next, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        stops.unanswered(technical.instant(), ALL).forEach(stored -> {
            try {
                look(stored);
            } catch (RuntimeException failure) {
                LOG.warn("A stop could not be answered: {}", failure.getClass().getSimpleName());
            }
        });
    }

    private void look(Stored<Stop> stored) {
        Stop stop = stored.value();
        Instant now = clock.instant();
        List<Stored<Booking>> standing = bookings.ahead(stop.practitioner(), now, ALL);
        List<Stored<Booking>> fresh = standing.stream()
                .filter(booking -> stop.holds(now) && !stop.told().contains(booking.id())).toList();
        List<Message> messages = new ArrayList<>();
        if (!stop.answered() || !fresh.isEmpty()) {
            messages.add(StopNews.known(stored.id(), stop, standing));
        }
        byBranch(fresh).forEach((branch, theirs) -> messages.add(task(stop, branch, theirs, now)));
        boolean written = stops.write(stored, new Change<>(stop.answered(standing.stream()
                .filter(booking -> stop.holds(now) || stop.told().contains(booking.id())).map(Stored::id).toList(),
                technical.instant().plus(STALLED)), messages));
        if (written && !messages.isEmpty()) {
            BookingMeter.MEASURES.counter(meters, "stop", stop.answered() ? "late" : "answer").increment();
        }
    }

    private static Map<BranchId, List<Stored<Booking>>> byBranch(List<Stored<Booking>> bookings) {
        return bookings.stream().collect(Collectors.groupingBy(booking -> booking.value().terms().branch(),
                LinkedHashMap::new, Collectors.toList()));
    }

    private static Message task(Stop stop, BranchId branch, List<Stored<Booking>> bookings, Instant now) {
        return TaskWanted.ofManager(TaskKind.STOPPED_BOOKINGS, branch, now.plus(TO_CARE_FOR_THEM),
                About.stopped(new About.Stopped(stop.practitioner().value(),
                        bookings.stream().map(Stored::id).toList())));
    }
}
