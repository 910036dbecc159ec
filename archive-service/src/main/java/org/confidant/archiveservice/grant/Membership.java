package org.confidant.archiveservice.grant;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.confidant.archiveservice.roster.StaffId;

/** What the grants for one record mean to one person at one moment. */
public sealed interface Membership {
    /** They may read it, because of that complaint. */
    record Live(String complaint) implements Membership {}

    /** They could once: they are off the group, or their time is over. */
    record Ended() implements Membership {}

    /** They never could. */
    record Stranger() implements Membership {}

    /** Of several grants the one that lasts longest counts. */
    static Membership among(Collection<Grant> grants, StaffId person, Instant now) {
        Optional<Grant> live = grants.stream().filter(grant -> grant.opensTo(person, now))
                .max(Comparator.comparing((Grant grant) -> grant.until(person).orElseThrow())
                        .thenComparing(Grant::complaint));
        if (live.isPresent()) {
            return new Live(live.get().complaint());
        }
        return grants.stream().anyMatch(grant -> grant.names(person)) ? new Ended() : new Stranger();
    }
}
