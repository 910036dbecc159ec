package org.confidant.bookingservice.offering;

import java.time.Duration;
import java.util.Set;

/**
 * What is sold. The buffers keep practitioner and room free around a session, the notice is the least time between booking
 * and start; on site any room of the kinds named will do (none named: any room), and one piece of equipment of each kind.
 */
public record Offering(OfferingId id, String name, Duration length, Duration before, Duration after, Duration notice,
        Set<Mode> modes, Set<Kind> rooms, Set<Kind> equipment, Set<Topic> topics) {
    public Offering {
        modes = Set.copyOf(modes);
        rooms = Set.copyOf(rooms);
        equipment = Set.copyOf(equipment);
        topics = Set.copyOf(topics);
        if (!length.isPositive() || before.isNegative() || after.isNegative() || notice.isNegative()) {
            throw new IllegalArgumentException("A service has a length, and no negative buffer or notice");
        }
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("A service is given on site, remote or both");
        }
    }

    public boolean needsRoom(Mode mode) {
        return mode == Mode.ON_SITE;
    }
}
