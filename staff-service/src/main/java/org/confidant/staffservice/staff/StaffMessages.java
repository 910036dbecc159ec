package org.confidant.staffservice.staff;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.archive.ArchiveLane;
import org.confidant.staffservice.audit.Grant;
import org.confidant.staffservice.audit.GrantCourier;
import org.confidant.staffservice.audit.Held;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.complaint.ComplaintLane;
import org.confidant.staffservice.hours.HoursLine;

/** What others must learn of a person. */
final class StaffMessages {
    private StaffMessages() {}

    /** The whole present picture (S13) for the other services, without name and address. */
    static List<Message> known(StaffMember person) {
        Map<String, Object> body = new HashMap<>(Map.of("person", person.id().value(), "roles", roles(person),
                "branches", person.rights().branches().stream().sorted().toList(), "services",
                person.work().services().stream().sorted().toList(), "languages",
                person.work().languages().stream().sorted().toList(), "hours", HoursLine.maps(person.work().hours()),
                "cleared", person.bookable(), "departed", person.state() == StaffState.DEPARTED, "gender",
                person.person().gender().word()));
        person.bar().upTo().ifPresent(upTo -> body.put("barredUntil", upTo.toString()));
        Message toBooking = BookingLane.message("PersonKnown", body);
        return List.of(toBooking, ArchiveLane.same(toBooking), ComplaintLane.same(toBooking));
    }

    static Message granted(StaffMember person, Instant now) {
        return entry(person, person.admission().by(), now, Grant.Step.GRANTED, Held.NOTHING, held(person.rights()));
    }

    static Message changed(StaffMember before, StaffMember after, StaffId by, Instant now) {
        return entry(after, by, now, Grant.Step.CHANGED, held(before.rights()), held(after.rights()));
    }

    static Message withdrawn(StaffMember person, StaffId by, Instant now) {
        return entry(person, by, now, Grant.Step.WITHDRAWN, held(person.rights()), Held.NOTHING);
    }

    private static Message entry(StaffMember person, StaffId by, Instant now, Grant.Step step, Held from, Held to) {
        return GrantCourier.entry(now, by.value(), person.id().value(), step, from, to);
    }

    private static Held held(Rights rights) {
        return Held.of(rights.roles(), rights.branches());
    }

    private static List<String> roles(StaffMember person) {
        return person.rights().roles().stream().map(Role::realmName).sorted().toList();
    }
}
