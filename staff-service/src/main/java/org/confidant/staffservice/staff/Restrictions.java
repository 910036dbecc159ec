package org.confidant.staffservice.staff;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps somebody out of new bookings: ids of measures. What was lifted once is never set again, so that an attempt that
 * comes late finds it done.
 *
 * @param standing those that keep them out now
 * @param lifted those that did
 */
public record Restrictions(Set<String> standing, Set<String> lifted) {
    public Restrictions {
        standing = Set.copyOf(standing);
        lifted = Set.copyOf(lifted);
    }

    static Restrictions none() {
        return new Restrictions(Set.of(), Set.of());
    }

    /** Whether one of them stands. */
    public boolean any() {
        return !standing.isEmpty();
    }

    Restrictions with(String measure) {
        return lifted.contains(measure) ? this : new Restrictions(more(standing, measure), lifted);
    }

    Restrictions without(String measure) {
        return new Restrictions(less(standing, measure), more(lifted, measure));
    }

    private static Set<String> more(Set<String> ids, String id) {
        return Stream.concat(ids.stream(), Stream.of(id)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> less(Set<String> ids, String id) {
        return ids.stream().filter(one -> !one.equals(id)).collect(Collectors.toUnmodifiableSet());
    }
}
