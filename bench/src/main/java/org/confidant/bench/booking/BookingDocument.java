package org.confidant.bench.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** The document of a firm booking, field by field as booking-service inserts it. */
final class BookingDocument {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private BookingDocument() {}

    static Document of(String id, Appointment wanted, List<Document> claims, Instant at) {
        Date now = Date.from(at);
        Instant start = wanted.start().toInstant();
        Instant end = start.plus(Appointment.LENGTH);
        List<Document> messages = numbers(wanted).mapToObj(number -> message(number, id, wanted, start, end, now))
                .toList();
        List<Document> links = numbers(wanted).mapToObj(number -> new Document("hash", RawBookings.letters(64))
                .append("participant", number).append("expiresAt", Date.from(end)).append("purpose", "booking"))
                .toList();
        return new Document("_id", id).append("schema", 1).append("version", 1L).append("branch", wanted.branch())
                .append("state", "Confirmed").append("offering", wanted.service()).append("mode", "on-site")
                .append("topic", "marriage").append("channel", "phone").append("practitioner", wanted.practitioner())
                .append("equipment", List.of()).append("start", Date.from(start)).append("end", Date.from(end))
                .append("participants", wanted.clients()).append("contact", new Document("participant", 1))
                .append("requestedAt", now).append("offered", now).append("bookedAt", now).append("claims", claims)
                .append("links", links)
                .append("history", List.of(new Document("what", "Confirmed").append("at", now)
                        .append("by", "desk-" + wanted.branch())))
                .append("room", wanted.room()).append("confirmedAt", now).append("updatedAt", now)
                .append("outbox", messages).append("done", List.of())
                .append("creation", new Document("hash", RawBookings.letters(64)))
                .append("lanes", new Document("notice", (long) messages.size()))
                .append("due", Date.from(at.plus(LEASE)));
    }

    private static IntStream numbers(Appointment wanted) {
        return IntStream.rangeClosed(1, wanted.clients().size());
    }

    private static Document message(int number, String id, Appointment wanted, Instant start, Instant end, Date now) {
        Document body = new Document("booking", id).append("branch", wanted.branch())
                .append("client", wanted.clients().get(number - 1)).append("participant", number)
                .append("mode", "on-site").append("start", start.toString()).append("end", end.toString())
                .append("link", RawBookings.letters(80));
        return new Document("receiver", "notice").append("n", (long) number).append("type", "BookingConfirmed")
                .append("at", now).append("body", body);
    }
}
