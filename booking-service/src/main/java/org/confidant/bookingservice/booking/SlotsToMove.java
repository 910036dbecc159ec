package org.confidant.bookingservice.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.availability.FindFreeTimes;
import org.confidant.bookingservice.availability.Search;
import org.confidant.bookingservice.availability.Wish;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** To which starts a booking could move, with the same practitioner and for all who take part (B2). */
@Component
public final class SlotsToMove {
    private static final int MOST = 200;

    private final FindFreeTimes findFreeTimes;
    private final Offerings offerings;

    SlotsToMove(FindFreeTimes findFreeTimes, Offerings offerings) {
        this.findFreeTimes = findFreeTimes;
        this.offerings = offerings;
    }

    /** At most 200 starts on those local dates of the branch, both included, in order. */
    public List<Instant> between(Stored<Booking> stored, LocalDate from, LocalDate to, BranchScope scope) {
        Terms terms = stored.value().terms();
        Offering offering = offerings.byId(terms.offering()).orElseThrow(Refusal::notFound).value();
        Search search = Search.of(terms.branch(), Wish.of(offering).participants(terms.participants().size())
                .with(stored.value().place().practitioner()))
                .forClients(terms.participants().stream().map(Participant::client).toList())
                .moving(new BookingRef(stored.id()));
        return from.datesUntil(to.plusDays(1))
                .flatMap(date -> findFreeTimes.on(date, search, scope).on(date).stream())
                .filter(time -> time.modes().contains(terms.mode()))
                .map(time -> time.session().from()).limit(MOST).toList();
    }
}
