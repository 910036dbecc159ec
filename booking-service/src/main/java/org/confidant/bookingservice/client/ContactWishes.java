package org.confidant.bookingservice.client;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How, when and under what name a client wants to be reached (B20).
 *
 * @param how the ways that are welcome; none means that only the desk tells them, when they come or call
 * @param from not before this time of day in the branch's zone
 * @param to not after it; before {@code from} it means the next morning
 * @param name how to address them, for example a neutral name a shared mailbox may show
 */
public record ContactWishes(Set<ContactWay> how, Optional<LocalTime> from, Optional<LocalTime> to,
        Optional<String> name, Optional<String> note) {
    public static final ContactWishes NONE = new ContactWishes(EnumSet.allOf(ContactWay.class), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public ContactWishes {
        how = Set.copyOf(how);
    }
}
