package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Moves a booking to another time, to somebody else, or both; its old time stays its own until the new one is written. */
@Component
public final class MoveBooking {
    private static final int ATTEMPTS = 3;

    private final Bookings bookings;
    private final Roster roster;
    private final Offerings offerings;
    private final TakePlace takePlace;
    private final ClaimUnlessStopped claimTime;
    private final BookingMeters meters;
    private final Clock clock;

    MoveBooking(Bookings bookings, Roster roster, Offerings offerings, TakePlace takePlace,
            ClaimUnlessStopped claimTime,
            BookingMeters meters, Clock clock) {
        this.bookings = bookings;
        this.roster = roster;
        this.offerings = offerings;
        this.takePlace = takePlace;
        this.claimTime = claimTime;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param practitioner who from now on; nobody named: the same one */
    public Stored<Booking> move(String id, OffsetDateTime start, Optional<StaffId> practitioner, Actor actor,
            BranchScope scope, Command command) {
        return meters.step(BookingStep.MOVE, () -> moved(id, start, practitioner, actor, scope, command));
    }

    private Stored<Booking> moved(String id, OffsetDateTime start, Optional<StaffId> practitioner, Actor actor,
            BranchScope scope, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Stored<Booking> read = bookings.byId(id, scope).orElseThrow(Refusal::notFound);
            actor.requireMaySee(read.value());
            if (bookings.tookEffect(read, command)) {
                return read;
            }
            actor.requireMay(BookingStep.MOVE, read.value());
            bookings.requireReady(read, command);
            Optional<Stored<Booking>> moved = moveOnce(read, start, practitioner, actor, scope, command);
            if (moved.isPresent()) {
                return moved.get();
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Others kept changing this; read it and try again.");
    }

    private Optional<Stored<Booking>> moveOnce(Stored<Booking> read, OffsetDateTime start,
            Optional<StaffId> practitioner, Actor actor, BranchScope scope, Command command) {
        Booking booking = read.value();
        booking.require(BookingStep.MOVE);
        Instant now = clock.instant();
        Branch branch = roster.branch(booking.terms().branch(), scope).orElseThrow(Refusal::notFound);
        Offering offering = offerings.byId(booking.terms().offering()).orElseThrow(Refusal::notFound).value();
        var wish = org.confidant.bookingservice.availability.Wish.of(offering)
                .participants(booking.terms().participants().size())
                .with(practitioner.orElse(booking.place().practitioner()));
        Search search = Search.of(branch.id(), wish)
                .forClients(booking.terms().participants().stream().map(Participant::client).toList())
                .moving(new BookingRef(read.id()));
        var target = new TakePlace.Target(branch, start, booking.terms().mode(), search, scope);
        return takePlace.take(target, takePlace.look(target), read.id(),
                place -> attempt(read, booking.move(place, now, actor.name()), offering, command),
                changed -> Optional.of(Optional.empty()));
    }

    private TakePlace.Attempted<Optional<Stored<Booking>>> attempt(Stored<Booking> read, Booking moved,
            Offering offering, Command command) {
        AtomicReference<Stored<Booking>> written = new AtomicReference<>();
        BookingRef ref = new BookingRef(read.id());
        Outcome outcome = claimTime.attempt(
                new Wish(Wish.Kind.MOVE, ref, Needs.of(moved.place(), moved.terms().participants(), offering)),
                moved.place().practitioner(), new Commitment() {
                    @Override
                    public Standing read() {
                        return new Standing(Standing.Life.LIVE, read.version(), read.value().claims(), false);
                    }

                    @Override
                    public boolean commit(long version, List<ClaimRef> claims) {
                        Change<Booking> change = new Change<>(moved.on(claims),
                                BookingNews.toldAndReleased("Moved", read.id(), moved, read.value().claims()));
                        Optional<Stored<Booking>> done = bookings.write(read, change, command);
                        done.ifPresent(written::set);
                        return done.isPresent();
                    }
                });
        Stored<Booking> after = written.get();
        return new TakePlace.Attempted<>(outcome,
                after == null ? Optional.empty() : Optional.of(Optional.of(after)));
    }
}
