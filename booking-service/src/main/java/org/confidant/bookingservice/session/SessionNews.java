package org.confidant.bookingservice.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Session;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.platform.outbox.Message;

/** What archive-service and complaint-service learn of sessions. */
final class SessionNews {
    static final String ARCHIVE = "archive-service";
    private static final String COMPLAINTS = "complaint-service";

    private SessionNews() {}

    static List<Message> started(String id, Booking booking, Preparation preparation) {
        Terms terms = booking.terms();
        List<Map<String, Object>> participants = preparation.sides().stream()
                .map(side -> Map.<String, Object>of("number", side.number(), "client", side.party().client().value(),
                        "recording", side.consented(Purpose.RECORDING)))
                .toList();
        return toBoth("SessionStarted", Map.of("session", id, "branch", terms.branch().value(),
                "service", terms.offering().value(), "channel", terms.channel().toString(), "mode",
                terms.mode().toString(), "practitioner", booking.place().practitioner().value(), "participants",
                participants, "startedAt", session(booking).started().toString(), "plannedEnd",
                booking.place().session().to().toString()));
    }

    static List<Message> ended(String id, Booking booking) {
        return toBoth("SessionEnded", Map.of("session", id, "endedAt", ended(booking).toString(),
                "outcome", booking.state() == BookingState.COMPLETED ? "completed" : "interrupted"));
    }

    static List<Message> corrected(String id, Booking booking) {
        return toBoth("SessionCorrected", Map.of("session", id, "startedAt",
                session(booking).startedAt().toString(), "endedAt", ended(booking).toString()));
    }

    private static List<Message> toBoth(String type, Map<String, Object> body) {
        return Stream.of(ARCHIVE, COMPLAINTS).map(receiver -> new Message(receiver, type, body)).toList();
    }

    private static Session session(Booking booking) {
        return booking.session().orElseThrow();
    }

    private static Instant ended(Booking booking) {
        return session(booking).endedAt().orElseThrow();
    }
}
