package org.confidant.staffservice.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.springframework.stereotype.Component;

/** Gives somebody other roles, branches or work (S2). */
@Component
public final class ChangeRights {
    private final People people;
    private final References references;
    private final Administrators administrators;
    private final Clock clock;

    ChangeRights(People people, References references, Administrators administrators, Clock clock) {
        this.people = people;
        this.references = references;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** Changes them on behalf of the caller. */
    public Told<StaffMember> change(StaffId id, Wanted wanted, Caller caller, Command command) {
        Grantor by = Grantor.of(caller);
        Administrators.Departure departure = administrators.departure();
        Stored<StaffMember> written = people.change(id, caller.scope(), command,
                read -> decide(read, wanted, by, departure));
        if (written.value().isAdministrator()) {
            administrators.enlist(id);
        }
        return new Told<>(written, !people.bookingKnows(id, BookingLane.PATIENCE));
    }

    private Change<StaffMember> decide(Stored<StaffMember> read, Wanted wanted, Grantor by,
            Administrators.Departure departure) {
        StaffMember person = read.value();
        by.mustBeAbleToChange(person, wanted.rights());
        references.requireBranches(wanted.rights().branches());
        references.requireLineManager(wanted.lineManager());
        StaffMember next = person.changed(wanted.rights(), wanted.workAfter(person.work()));
        List<Message> messages = new ArrayList<>(StaffMessages.known(next));
        if (!next.rights().equals(person.rights())) {
            messages.add(StaffMessages.changed(person, next, by.id(), clock.instant()));
            messages.add(AccountCourier.rightsChanged());
            if (person.isAdministrator() && !next.isAdministrator()) {
                departure.release(read);
            }
        }
        return new Change<>(next, messages);
    }
}
