package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.agenda.Commitment;
import org.confidant.bookingservice.agenda.Outcome;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.agenda.Wish;
import org.confidant.bookingservice.availability.Search;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Makes a booking: whoever asks, by phone, web, partner or at the desk, comes through here (B1, B3). */
@Component
public final class PlaceBooking {
    private final Bookings bookings;
    private final Roster roster;
    private final Offerings offerings;
    private final GatherParticipants gatherParticipants;
    private final TakePlace takePlace;
    private final ClaimUnlessStopped claimTime;
    private final BookingSettings settings;
    private final BookingMeters meters;
    private final Clock clock;

    PlaceBooking(Bookings bookings, Roster roster, Offerings offerings, GatherParticipants gatherParticipants,
            TakePlace takePlace, ClaimUnlessStopped claimTime, BookingSettings settings, BookingMeters meters,
            Clock clock) {
        this.bookings = bookings;
        this.roster = roster;
        this.offerings = offerings;
        this.gatherParticipants = gatherParticipants;
        this.takePlace = takePlace;
        this.claimTime = claimTime;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** The booking, made now or by an earlier request with the same key. */
    public Stored<Booking> place(NewBooking wanted, Caller caller, Command command) {
        return bookings.madeBefore(command).orElseGet(
                () -> meters.placing(wanted.channel(), () -> make(wanted, caller, command)));
    }

    private Stored<Booking> make(NewBooking wanted, Caller caller, Command command) {
        BranchScope scope = caller.scope();
        Branch branch = roster.branch(wanted.branch(), scope).orElseThrow(Refusal::notFound);
        Offering offering = offerings.byId(wanted.offering()).map(Stored::value)
                .orElseThrow(() -> BookingRefusals.unknown("service"));
        Instant now = clock.instant();
        requireLawful(wanted, offering, now);

        GatherParticipants.Gathered gathered = gatherParticipants.gather(wanted, caller, command);
        OffsetDateTime start = wanted.start().orElseGet(() -> now.atZone(branch.zone()).toOffsetDateTime());
        Search search = Search.of(branch.id(), wish(wanted, offering)).asked(now).forClients(gathered.clients())
                .moving(new BookingRef(command.id()));
        var target = new TakePlace.Target(branch, start, wanted.mode(), search, scope);
        TakePlace.Outlook outlook = wanted.walkIn()
                ? new TakePlace.Outlook(takePlace.look(target), now)
                : takePlace.lookFrom(now, target);
        Terms terms = new Terms(branch.id(), offering.id(), wanted.mode(), wanted.topic(), wanted.channel(),
                gathered.participants(), gathered.contact(),
                caller.is(Role.PARTNER) ? Optional.of(caller.id()) : Optional.empty(),
                wanted.requestedAt().orElse(now), outlook.earliest(), now);

        AtomicBoolean touched = new AtomicBoolean();
        return takePlace.take(target, outlook.free(), command.id(),
                place -> attempt(place, terms, offering, wanted, caller, command, touched.get()),
                changed -> {
                    touched.set(true);
                    return bookings.madeBefore(command);
                });
    }

    /**
     * @param touched whether somebody was met at this booking's id; as long as nobody was, there is nothing to read: the
     *        commit inserts, which succeeds only if there was no such booking all the time
     */
    private TakePlace.Attempted<Stored<Booking>> attempt(Place place, Terms terms, Offering offering, NewBooking wanted,
            Caller caller, Command command, boolean touched) {
        Optional<Instant> holdUntil = wanted.hold()
                ? Optional.of(settings.holdUntil(terms.bookedAt(), place.session().from()))
                : Optional.empty();
        MintedLinks links = gatherParticipants.mint(command.id(), terms.participants(), place.session());
        Booking held = Booking.fresh(terms, place, holdUntil, links.links(), caller.id());
        Booking booking = wanted.walkIn() ? held.checkIn(terms.bookedAt(), caller.id()) : held;
        String news = wanted.walkIn() ? "CheckedIn" : booking.state().word();

        AtomicReference<Stored<Booking>> written = new AtomicReference<>();
        Outcome outcome = claimTime.attempt(
                new Wish(Wish.Kind.BOOK, new BookingRef(command.id()), Needs.of(place, terms.participants(), offering)),
                place.practitioner(), new Commitment() {
                    @Override
                    public Standing read() {
                        return touched ? bookings.standing(command.id()) : Standing.unborn(0);
                    }

                    @Override
                    public boolean commit(long version, List<ClaimRef> claims) {
                        Optional<Stored<Booking>> born = bookings.bear(command.id(), version, booking.on(claims),
                                BookingNews.told(news, command.id(), booking, links.sealed()), command);
                        born.ifPresent(written::set);
                        return born.isPresent();
                    }
                });
        return new TakePlace.Attempted<>(outcome, Optional.ofNullable(written.get()));
    }

    private static org.confidant.bookingservice.availability.Wish wish(NewBooking wanted, Offering offering) {
        var wish = org.confidant.bookingservice.availability.Wish.of(offering)
                .participants(wanted.participants().size());
        wish = wanted.practitioner().isPresent() ? wish.with(wanted.practitioner().get()) : wish;
        wish = wanted.language().isPresent() ? wish.in(wanted.language().get()) : wish;
        return wanted.walkIn() ? wish.withoutNotice() : wish;
    }

    private static void requireLawful(NewBooking wanted, Offering offering, Instant now) {
        if (!offering.topics().isEmpty() && !offering.topics().contains(wanted.topic())) {
            throw BookingRefusals.rule("topic", "is not among the topics of this service");
        }
        if (wanted.requestedAt().filter(now::isBefore).isPresent()) {
            throw BookingRefusals.rule("requestedAt", "must not lie in the future");
        }
        if (wanted.walkIn() && (wanted.hold() || wanted.start().isPresent())) {
            throw BookingRefusals.rule("channel", "a walk-in starts now and is not held");
        }
        if (!wanted.walkIn() && wanted.start().isEmpty()) {
            throw BookingRefusals.rule("start", "is required unless somebody walks in");
        }
    }
}
