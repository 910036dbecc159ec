package org.confidant.staffservice.staff;

import java.time.Clock;
import java.util.stream.Stream;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.springframework.stereotype.Component;

/** Lets somebody go: every token of theirs fails within seconds, whether Keycloak answers or not (S2). */
@Component
public final class LetGo {
    private final People people;
    private final Administrators administrators;
    private final Clock clock;

    LetGo(People people, Administrators administrators, Clock clock) {
        this.people = people;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** Lets them go on behalf of the caller. */
    public Told<StaffMember> letGo(StaffId id, Caller caller, Command command) {
        Grantor by = Grantor.of(caller);
        Administrators.Departure departure = administrators.departure();
        Stored<StaffMember> written = people.change(id, caller.scope(), command, read -> decide(read, by, departure));
        return new Told<>(written, !people.bookingKnows(id, BookingLane.PATIENCE));
    }

    private Change<StaffMember> decide(Stored<StaffMember> read, Grantor by, Administrators.Departure departure) {
        StaffMember person = read.value();
        by.mustBeAbleToHandle(person);
        StaffMember gone = person.departed();
        if (person.isAdministrator()) {
            departure.release(read);
        }
        return new Change<>(gone, Stream.concat(StaffMessages.known(gone).stream(),
                Stream.of(StaffMessages.withdrawn(person, by.id(), clock.instant()), AccountCourier.departed(),
                        LeaverLane.departed()))
                .toList());
    }
}
