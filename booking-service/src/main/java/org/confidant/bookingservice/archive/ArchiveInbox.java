package org.confidant.bookingservice.archive;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.TellClient;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.OpenTask;
import org.confidant.bookingservice.task.Task;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.bookingservice.task.WorkOnTasks;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Inbox;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes what archive-service tells: links that clients must get, notes that are missing, notes that were written. Each effect
 * is bound to an id made of the message, so a repeated message does nothing twice.
 */
@Component
final class ArchiveInbox implements Inbox {
    private static final Duration TO_WRITE_NOTES = Duration.ofHours(12);

    private final Bookings bookings;
    private final TellClient tellClient;
    private final ClientSeals seals;
    private final OpenTask openTask;
    private final WorkOnTasks work;
    private final Clock clock;

    ArchiveInbox(Bookings bookings, TellClient tellClient, ClientSeals seals, OpenTask openTask, WorkOnTasks work,
            Clock clock) {
        this.bookings = bookings;
        this.tellClient = tellClient;
        this.seals = seals;
        this.openTask = openTask;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String sender() {
        return "archive-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("LinkMinted", "NotesMissing", "NotesWritten");
    }

    @Override
    public Delivery take(Envelope envelope) {
        BranchScope scope = InboxScope.ofSender(envelope.sender());
        String session = text(envelope, "session");
        Optional<Booking> booking = bookings.byId(session, scope).map(stored -> stored.value());
        if (booking.isEmpty()) {
            return new Delivery.Refused("there is no such session");
        }
        switch (envelope.type()) {
            case "LinkMinted" -> pass(envelope, session, booking.get());
            case "NotesMissing" -> missing(session, booking.get());
            default -> work.happened(task(session), "The notes were written.", scope);
        }
        return Delivery.TAKEN;
    }

    private void pass(Envelope envelope, String session, Booking booking) {
        ClientId client = new ClientId(text(envelope, "client"));
        try {
            String sealed = seals.seal(client, session, "link", text(envelope, "link"));
            News news = new News.OfBooking(News.OfBooking.CHAT_OPENED, session,
                    Integer.parseInt(text(envelope, "participant")), booking.place().session(), booking.terms().mode(),
                    Optional.empty(), Optional.of(sealed),
                    Optional.empty());
            tellClient.tell(session + "-a" + envelope.n(), booking.terms().branch(), client, news, envelope.n(),
                    InboxScope.ofSender(envelope.sender()));
        } catch (Refusal erased) {
            // the client's key is gone: nothing is made again, and nobody is told
        }
    }

    private void missing(String session, Booking booking) {
        About about = new About(booking.terms().participants().getFirst().client(), Optional.of(session),
                Optional.empty());
        openTask.open(task(session), new TaskWanted(TaskKind.NOTES_MISSING, booking.terms().branch(),
                Task.Falls.TO_ONE, Optional.of(booking.place().practitioner()), clock.instant().plus(TO_WRITE_NOTES),
                about));
    }

    private static String task(String session) {
        return session + "-notes";
    }

    private static String text(Envelope envelope, String field) {
        Map<String, Object> body = envelope.body();
        return String.valueOf(body.get(field));
    }
}
