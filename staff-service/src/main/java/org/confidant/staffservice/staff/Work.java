package org.confidant.staffservice.staff;

import java.util.Optional;
import java.util.Set;
import org.confidant.staffservice.hours.WeeklyHours;

/**
 * What somebody can serve, when, and who leads them.
 *
 * @param services ids of offerings, which booking-service owns
 * @param languages BCP 47
 * @param hours in the zone of their branch
 */
public record Work(Set<String> services, Set<String> languages, WeeklyHours hours, Optional<StaffId> lineManager) {
    public Work {
        services = Set.copyOf(services);
        languages = Set.copyOf(languages);
    }
}
