package org.confidant.bookingservice.booking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Passes on a participant's link to complain about their session (C1). The booking is the truth: a link that comes before the
 * end is kept in it and goes out with the survey; one that comes later is told by the very write that keeps it. So each is told
 * exactly once, in whatever order they come and whatever dies between.
 */
@Component
public final class PassComplaintLink {
    /** The field that such a link is sealed as. */
    public static final String FIELD = "complaint-link";
    private static final Command BY_INBOX = new Command("", false, "", "inbox", OptionalLong.empty());

    private final Bookings bookings;
    private final ClientSeals seals;

    PassComplaintLink(Bookings bookings, ClientSeals seals) {
        this.bookings = bookings;
        this.seals = seals;
    }

    /**
     * The first link of a participant counts; who is erased gets none.
     *
     * @return whether there is such a participant
     * @throws Refusal if others kept changing the booking
     */
    public boolean pass(String session, int participant, ClientId client, String token, BranchScope scope) {
        Optional<Booking> booking = bookings.byId(session, scope).map(Stored::value)
                .filter(found -> theirs(found, participant, client));
        booking.filter(found -> !kept(found, participant)).flatMap(_ -> seals.sealed(client, session, FIELD, token))
                .ifPresent(sealed -> bookings.change(session, scope, BY_INBOX,
                        read -> kept(read.value(), participant)
                                ? Change.silent(read.value())
                                : keep(session, read.value(), participant, sealed)));
        return booking.isPresent();
    }

    private static Change<Booking> keep(String session, Booking booking, int participant, String sealed) {
        return new Change<>(booking.complaintLink(participant, sealed), booking.ended()
                ? BookingNews.complaintLink(session, booking, participant, sealed)
                : List.of());
    }

    private static boolean kept(Booking booking, int participant) {
        return booking.session().orElseThrow().complaintLinks().containsKey(participant);
    }

    private static boolean theirs(Booking booking, int participant, ClientId client) {
        return booking.session().isPresent() && booking.terms().participants().stream()
                .anyMatch(one -> one.number() == participant && one.client().equals(client.value()));
    }
}
