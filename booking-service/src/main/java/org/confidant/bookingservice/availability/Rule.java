package org.confidant.bookingservice.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.time.TimeSlot;

/** Why a time cannot be had, however free everybody is (B2). */
public sealed interface Rule {

    /** The offset is not the branch's at that instant; any time inside a clock-change gap is such a one. */
    record WrongOffset(OffsetDateTime right) implements Rule {}

    record InThePast(Instant now) implements Rule {}

    record TooShortNotice(Instant earliest) implements Rule {}

    record TooFarAhead(Instant latest) implements Rule {}

    record ModeNotOffered(Set<Mode> offered) implements Rule {}

    record ClosedDay(LocalDate date) implements Rule {}

    /** The branch is not open from start to end; it is open then instead. */
    record OutsideBranchHours(List<TimeSlot> open) implements Rule {}

    /** Nobody of the branch, or not the one asked for, gives this service in this language. */
    record NoPractitioner() implements Rule {}

    /** The one asked for gives it, and gets no new bookings now; why is nobody's business. */
    record NoNewBookings() implements Rule {}

    record OutsidePractitionerHours() implements Rule {}

    /** The branch has no room of the kind, or none large enough. */
    record NoRoom() implements Rule {}

    record NoEquipment(Kind kind) implements Rule {}
}
