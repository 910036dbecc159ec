package org.confidant.local.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was founded for a plan.
 *
 * @param sites by neighbourhood
 */
record Company(String byAppointment, String walkingIn, Map<String, Site> sites) {
    Company {
        sites = Map.copyOf(sites);
    }

    Site site(Row row) {
        return Objects.requireNonNull(sites.get(row.neighbourhood()), row.neighbourhood());
    }

    List<String> branchIds() {
        return sites.values().stream().map(Site::id).sorted().toList();
    }
}
