package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.hours.HoursLine;
import org.confidant.staffservice.staff.Clearance;
import org.confidant.staffservice.staff.Gender;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/** Somebody on the staff as the API shows them; head office sees no contact and no evidence. */
record StaffView(String id, long version,
        @Schema(allowableValues = {
                "admitting", "admitted", "departed", "withdrawn"}) String state,
        String name,
        @Nullable String email, Gender gender, List<String> roles, List<String> branches, List<String> services,
        List<String> languages, List<HoursLine> weeklyHours, @Nullable String lineManager,
        @Schema(description = "Bookable, if a practitioner and not restricted") boolean cleared,
        @Schema(description = "Out of new bookings until a training is passed or a suspension ends") boolean restricted,
        @Nullable ClearanceView clearance,
        @Schema(description = "Shown once, by the request that set it") @Nullable String oneTimePassword,
        @Schema(description = "Another part of the system has not learnt of this yet; it will") @Nullable Boolean pending) {

    /** The clearance a practitioner has. */
    record ClearanceView(LocalDate examDate, @Nullable String evidence, String by) {}

    static StaffView of(Stored<StaffMember> stored, Caller reader) {
        return of(stored, reader, null, null);
    }

    static StaffView of(Stored<StaffMember> stored, Caller reader, @Nullable String oneTimePassword,
            @Nullable Boolean pending) {
        StaffMember person = stored.value();
        boolean contact = reader.isAny(Role.ADMINISTRATOR, Role.BRANCH_MANAGER);
        return new StaffView(person.id().value(), stored.version(), person.state().name().toLowerCase(Locale.ROOT),
                person.person().name(), contact ? person.person().email() : null, person.person().gender(),
                person.rights().roles().stream().map(Role::realmName).sorted().toList(),
                person.rights().branches().stream().sorted().toList(),
                person.work().services().stream().sorted().toList(),
                person.work().languages().stream().sorted().toList(), HoursLine.write(person.work().hours()),
                person.work().lineManager().map(StaffId::value).orElse(null), person.cleared(),
                person.restrictions().any(),
                person.clearance().map(clearance -> view(clearance, contact)).orElse(null), oneTimePassword, pending);
    }

    private static ClearanceView view(Clearance clearance, boolean contact) {
        return new ClearanceView(clearance.examDate(), contact ? clearance.evidence() : null, clearance.by().value());
    }
}
