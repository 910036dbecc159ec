package org.confidant.bookingservice.roster;

import java.util.Set;
import org.confidant.bookingservice.offering.OfferingId;

/** Somebody who serves clients, as far as booking needs to know: what, where, in which languages and when. */
public record Practitioner(StaffId id, Set<BranchId> branches, Set<OfferingId> services, Set<String> languages,
        WeeklyHours hours, boolean cleared) {
    public Practitioner {
        branches = Set.copyOf(branches);
        services = Set.copyOf(services);
        languages = Set.copyOf(languages);
    }

    /** Whether the branch names them for the service; they are bookable only after clearance (S2). */
    public boolean serves(BranchId branch, OfferingId offering) {
        return branches.contains(branch) && services.contains(offering);
    }

    /** Whether one of the languages is the one asked for or a variety of it: {@code zh} finds {@code zh-CN} (RFC 4647). */
    public boolean speaks(String language) {
        return languages.stream().anyMatch(spoken -> spoken.equalsIgnoreCase(language)
                || spoken.regionMatches(true, 0, language + "-", 0, language.length() + 1));
    }
}
