package org.confidant.local.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was founded for a plan.
 *
 * @param sites by neighbourhood
 */
record Company(Offering byAppointment, Offering walkingIn, Map<String, Site> sites) {
    Company {
        sites = Map.copyOf(sites);
    }

    Site site(Row row) {
        return Objects.requireNonNull(sites.get(row.neighbourhood()), row.neighbourhood());
    }

    Offering offering(Channel channel) {
        return channel == Channel.WALK_IN ? walkingIn : byAppointment;
    }

    List<String> branchIds() {
        return sites.values().stream().map(Site::id).sorted().toList();
    }
}
