package org.confidant.staffservice.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/** Clears a practitioner, who is bookable from then on (S2). */
@Component
public final class ClearPerson {
    private final People people;
    private final Branches branches;
    private final Clock clock;

    ClearPerson(People people, Branches branches, Clock clock) {
        this.people = people;
        this.branches = branches;
        this.clock = clock;
    }

    /** Clears them on behalf of the caller. */
    public Told<StaffMember> clear(StaffId id, LocalDate examDate, String evidence, Caller caller, Command command) {
        Grantor by = Grantor.of(caller);
        Stored<StaffMember> written = people.change(id, caller.scope(), command, read -> {
            by.mustBeAbleToHandle(read.value());
            StaffMember cleared = read.value().cleared(examDate, evidence, by.id(), clock.instant(),
                    today(read.value()));
            return new Change<>(cleared, StaffMessages.known(cleared));
        });
        return new Told<>(written, !people.bookingKnows(id, BookingLane.PATIENCE));
    }

    private LocalDate today(StaffMember person) {
        return person.rights().branches().stream().sorted().findFirst()
                .flatMap(branch -> branches.find(new BranchId(branch), Everywhere.because("the person's own branch")))
                .map(Stored::value).map(Branch::zone).map(zone -> clock.instant().atZone(zone))
                .orElseGet(() -> clock.instant().atZone(ZoneOffset.UTC)).toLocalDate();
    }
}
