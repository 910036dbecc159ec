package org.confidant.staffservice.staff;

import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.hours.WeeklyHours;

/** Builds people for tests. */
final class Someone {
    static final String HERE = "shanghai";
    static final String THERE = "chengdu";
    static final Work NO_WORK = new Work(Set.of(), Set.of(), WeeklyHours.none(), Optional.empty());

    private Someone() {}

    static Rights rights(Role role, String... branches) {
        return new Rights(Set.of(role), Set.of(branches));
    }

    static Grantor administrator() {
        return new Grantor(new StaffId("root"), rights(Role.ADMINISTRATOR, Rights.ALL));
    }

    static Grantor managerOf(String... branches) {
        return new Grantor(new StaffId("boss"), rights(Role.BRANCH_MANAGER, branches));
    }

    static StaffMember admitting(Rights rights) {
        return StaffMember.admitting(new StaffId("ming"), new Person("王明", "ming@example.org", Gender.MALE), rights,
                NO_WORK, new Admission(new StaffId("boss"), java.time.Instant.EPOCH));
    }

    static StaffMember admitted(Rights rights) {
        return admitting(rights).admitted();
    }
}
