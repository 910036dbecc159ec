package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.confidant.platform.time.TimeSlot;

/** One resource on one UTC day: what one agenda document is about. Its id starts with the resource, so shards spread. */
public record AgendaDay(ResourceId resource, LocalDate day) implements Comparable<AgendaDay> {

    private static final Comparator<AgendaDay> ORDER = Comparator.comparing(AgendaDay::resource)
            .thenComparing(AgendaDay::day);

    /** Every agenda in which a slot must be claimed: two when it crosses midnight UTC. */
    public static List<AgendaDay> touchedBy(ResourceId resource, TimeSlot slot) {
        LocalDate first = utcDay(slot.from());
        LocalDate last = utcDay(slot.to().minusNanos(1));
        return first.datesUntil(last.plusDays(1)).map(day -> new AgendaDay(resource, day)).toList();
    }

    /** The inverse of {@link #id()}. */
    public static AgendaDay parse(String id) {
        int first = id.indexOf(':');
        int last = id.lastIndexOf(':');
        if (first < 0 || first == last) {
            throw new IllegalArgumentException("not an agenda id: " + id);
        }
        var kind = ResourceId.Kind.valueOf(id.substring(0, first).toUpperCase(Locale.ROOT));
        return new AgendaDay(new ResourceId(kind, id.substring(first + 1, last)),
                LocalDate.parse(id.substring(last + 1)));
    }

    public String id() {
        return resource + ":" + day;
    }

    private static LocalDate utcDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public int compareTo(AgendaDay other) {
        return ORDER.compare(this, other);
    }
}
