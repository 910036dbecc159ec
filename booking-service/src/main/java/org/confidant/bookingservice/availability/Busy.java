package org.confidant.bookingservice.availability;

import java.util.Map;

/**
 * What already takes time: per resource (a practitioner's, room's or equipment's id) and for the clients to be served, all
 * of them together. A resource not named is free.
 */
public record Busy(Map<String, Spans> resources, Spans clients) {
    public static final Busy NOTHING = new Busy(Map.of(), Spans.NONE);

    public Busy {
        resources = Map.copyOf(resources);
    }

    Spans of(String resource) {
        return resources.getOrDefault(resource, Spans.NONE);
    }
}
