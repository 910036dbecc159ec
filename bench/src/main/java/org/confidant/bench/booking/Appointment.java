package org.confidant.bench.booking;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be booked: a couple, on site, with one practitioner. */
record Appointment(String branch, String service, String practitioner, OffsetDateTime start, List<String> clients) {
    static final Duration LENGTH = Duration.ofMinutes(50);
    static final Duration BUFFER = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body of {@code POST /bookings}. */
    String json() {
        return """
                {"branch":"%s","service":"%s","practitioner":"%s","start":"%s","mode":"on-site","topic":"marriage",\
                "channel":"phone","participants":[{"client":"%s"},{"client":"%s"}]}"""
                .formatted(branch, service, practitioner, start, clients.getFirst(), clients.getLast());
    }

    /** The inverse. */
    static Appointment of(byte[] json) {
        JsonNode body = JSON.readTree(json);
        return new Appointment(body.path("branch").asString(), body.path("service").asString(),
                body.path("practitioner").asString(), OffsetDateTime.parse(body.path("start").asString()),
                body.path("participants").valueStream().map(one -> one.path("client").asString()).toList());
    }

    /** A room that is free whenever the practitioner is; as long as an id of a real one. */
    String room() {
        return (practitioner + "-room".repeat(6)).substring(0, 26);
    }
}
