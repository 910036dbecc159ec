package org.confidant.bookingservice.agenda;

import java.util.Comparator;
import java.util.Locale;

/** Something that can be in one place at a time; compares in the order in which time is claimed. */
public record ResourceId(Kind kind, String id) implements Comparable<ResourceId> {

    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::kind)
            .thenComparing(ResourceId::id);

    /** In the order of claiming: what is contested most comes first, so that a loser has little to clean. */
    public enum Kind {
        PRACTITIONER,
        SEAT,
        ROOM,
        EQUIPMENT,
        PARTICIPANT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ResourceId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a resource needs an id");
        }
    }

    public static ResourceId practitioner(String id) {
        return new ResourceId(Kind.PRACTITIONER, id);
    }

    public static ResourceId room(String id) {
        return new ResourceId(Kind.ROOM, id);
    }

    public static ResourceId equipment(String id) {
        return new ResourceId(Kind.EQUIPMENT, id);
    }

    public static ResourceId participant(String id) {
        return new ResourceId(Kind.PARTICIPANT, id);
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
