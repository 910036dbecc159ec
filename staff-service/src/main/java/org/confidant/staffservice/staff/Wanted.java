package org.confidant.staffservice.staff;

import java.util.Optional;
import java.util.Set;
import org.confidant.staffservice.hours.WeeklyHours;

/** The rights somebody is to have, and what else changes; what is empty stays. */
public record Wanted(Rights rights, Optional<Set<String>> services, Optional<Set<String>> languages,
        Optional<WeeklyHours> hours, Optional<StaffId> lineManager) {
    Work workAfter(Work present) {
        return new Work(services.orElse(present.services()), languages.orElse(present.languages()),
                hours.orElse(present.hours()), lineManager.or(present::lineManager));
    }
}
