package org.confidant.bookingservice.booking.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Participant;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.papers.Acts;
import org.confidant.bookingservice.papers.Papers;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.bookingservice.text.KeepTexts;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.platform.identity.BranchScope;
import org.springframework.stereotype.Component;

/** Shows a partner whether somebody came only where every participant consented to sharing it (B9). */
@Component
class PartnerSees {
    private static final Set<BookingState> TELL_WHO_CAME = EnumSet.of(BookingState.CHECKED_IN, BookingState.IN_SESSION,
            BookingState.PAUSED, BookingState.COMPLETED, BookingState.INTERRUPTED, BookingState.NO_SHOW);

    private final Acts acts;
    private final KeepTexts texts;

    PartnerSees(Acts acts, KeepTexts texts) {
        this.acts = acts;
        this.texts = texts;
    }

    BookingState state(Booking booking, BranchScope scope) {
        return TELL_WHO_CAME.contains(booking.state()) && !shared(booking, scope)
                ? BookingState.CONFIRMED
                : booking.state();
    }

    private boolean shared(Booking booking, BranchScope scope) {
        OfferingTexts published = texts.of(booking.terms().offering());
        List<ClientId> clients = booking.terms().participants().stream().map(Participant::client).map(ClientId::new)
                .toList();
        Map<ClientId, Papers> papers = acts.of(clients, scope);
        return clients.stream().allMatch(client -> Optional.ofNullable(papers.get(client))
                .flatMap(kept -> kept.consent(Purpose.PARTNER_SHARING, published)).isPresent());
    }
}
