package org.confidant.bookingservice.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Reminder;
import org.confidant.bookingservice.notice.Reminders;
import org.confidant.bookingservice.notice.TellClient;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds those who consented to it of an appointment that still stands, once (B9, B15). */
@Component
public final class RemindClients {
    private static final Logger LOG = LoggerFactory.getLogger(RemindClients.class);
    private static final BranchScope ALL = Everywhere.because("clients of every branch are reminded");

    private final Reminders reminders;
    private final Bookings bookings;
    private final Prepare prepare;
    private final TellClient tellClient;
    private final Clock clock;

    RemindClients(Reminders reminders, Bookings bookings, Prepare prepare, TellClient tellClient, Clock clock) {
        this.reminders = reminders;
        this.bookings = bookings;
        this.prepare = prepare;
        this.tellClient = tellClient;
        this.clock = clock;
    }

    /** One round. What fails is tried again at the next, and does not hold up the others. */
    @Scheduled(fixedDelay = 2000)
    public void sweep() {
        Instant now = clock.instant();
        reminders.due(now, ALL).forEach(due -> {
            try {
                remind(due, now);
            } catch (RuntimeException failure) {
                LOG.warn("A client could not be reminded: {}", failure.getClass().getSimpleName());
            }
        });
    }

    private void remind(Stored<Reminder> due, Instant now) {
        Reminder reminder = due.value();
        Optional<Stored<Booking>> booking = bookings.byId(reminder.booking(), ALL);
        booking.filter(stored -> stands(stored.value(), reminder, now) && wanted(stored, reminder)).ifPresent(
                stored -> tellClient.tell("reminder-" + due.id() + "-" + reminder.start().toEpochMilli(),
                        reminder.branch(), new ClientId(reminder.client()), News.OfBooking.reminder(reminder.booking(),
                                reminder.participant(), stored.value().place().session(),
                                stored.value().terms().mode()),
                        due.version(), ALL));
        reminders.close(due);
    }

    private static boolean stands(Booking booking, Reminder reminder, Instant now) {
        return booking.state() == BookingState.CONFIRMED
                && booking.place().session().from().equals(reminder.start()) && now.isBefore(reminder.start());
    }

    private boolean wanted(Stored<Booking> booking, Reminder reminder) {
        return prepare.of(booking, ALL).sides().stream()
                .anyMatch(side -> side.number() == reminder.participant() && side.consented(Purpose.REMINDERS));
    }
}
