package org.confidant.bookingservice.booking.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Contact;
import org.confidant.bookingservice.booking.SealedContacts;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders bookings in the branch's own time, with what that caller may know. */
@Component
class BookingViews {
    private final Roster roster;
    private final SealedContacts sealedContacts;
    private final PartnerSees partnerSees;

    BookingViews(Roster roster, SealedContacts sealedContacts, PartnerSees partnerSees) {
        this.roster = roster;
        this.sealedContacts = sealedContacts;
        this.partnerSees = partnerSees;
    }

    BookingView of(Stored<Booking> stored, Caller caller) {
        Booking booking = stored.value();
        Terms terms = booking.terms();
        ZoneId zone = roster.branch(terms.branch(), caller.scope()).map(Branch::zone)
                .orElseThrow(Refusal::notFound);
        boolean partner = caller.is(Role.PARTNER);
        boolean figuresOnly = caller.is(Role.HEAD_OFFICE);
        BookingState state = partner ? partnerSees.state(booking, caller.scope()) : booking.state();
        return new BookingView(stored.id(), stored.version(), state.word(), terms.branch().value(),
                terms.offering().value(), booking.place().practitioner().value(),
                booking.place().room().map(room -> room.value()).orElse(null),
                booking.place().equipment().stream().map(piece -> piece.value()).toList(), terms.mode(),
                figuresOnly ? null : terms.topic(), terms.channel(), local(booking.place().session().from(), zone),
                local(booking.place().session().to(), zone), local(booking.holdUntil(), zone),
                local(terms.requestedAt(), zone), partner ? null : local(terms.offered(), zone),
                local(terms.bookedAt(), zone), local(stored.updatedAt(), zone),
                figuresOnly ? null : participants(terms, partner),
                figuresOnly || partner ? null : contact(stored),
                figuresOnly || partner ? null : history(booking, zone));
    }

    private static List<BookingView.ParticipantView> participants(Terms terms, boolean numbersOnly) {
        return terms.participants().stream().map(participant -> new BookingView.ParticipantView(participant.number(),
                numbersOnly ? null : participant.client())).toList();
    }

    private BookingView.@Nullable ContactView contact(Stored<Booking> stored) {
        Terms terms = stored.value().terms();
        return switch (terms.contact()) {
            case Contact.Oneself(var number) -> new BookingView.ContactView(number, null, null, null, null);
            case Contact.ThroughPartner through -> null;
            case Contact.SomebodyElse sealed -> sealedContacts
                    .open(terms.participants().getFirst().client(), stored.id(), sealed)
                    .map(details -> new BookingView.ContactView(null, details.name(), details.relation(),
                            details.phone().orElse(null), details.email().orElse(null)))
                    .orElse(null);
        };
    }

    private static List<BookingView.HistoryView> history(Booking booking, ZoneId zone) {
        return booking.history().stream().map(entry -> new BookingView.HistoryView(entry.what(),
                local(entry.at(), zone), entry.by(), local(entry.before().map(slot -> slot.from()), zone))).toList();
    }

    static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime local(Optional<Instant> instant, ZoneId zone) {
        return instant.map(at -> local(at, zone)).orElse(null);
    }
}
