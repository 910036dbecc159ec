package org.confidant.bookingservice.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingState;
import org.confidant.bookingservice.booking.Session;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.papers.Purpose;
import org.confidant.platform.outbox.Message;

/** What archive-service learns of sessions. */
final class SessionNews {
    static final String ARCHIVE = "archive-service";

    private SessionNews() {}

    static Message started(String id, Booking booking, Preparation preparation) {
        Terms terms = booking.terms();
        List<Map<String, Object>> participants = preparation.sides().stream()
                .map(side -> Map.<String, Object>of("number", side.number(), "client", side.party().client().value(),
                        "recording", side.consented(Purpose.RECORDING)))
                .toList();
        return new Message(ARCHIVE, "SessionStarted", Map.of("session", id, "branch", terms.branch().value(),
                "service", terms.offering().value(), "channel", terms.channel().toString(), "mode",
                terms.mode().toString(), "practitioner", booking.place().practitioner().value(), "participants",
                participants, "startedAt", session(booking).started().toString(), "plannedEnd",
                booking.place().session().to().toString()));
    }

    static Message ended(String id, Booking booking) {
        return new Message(ARCHIVE, "SessionEnded", Map.of("session", id, "endedAt", ended(booking).toString(),
                "outcome", booking.state() == BookingState.COMPLETED ? "completed" : "interrupted"));
    }

    static Message corrected(String id, Booking booking) {
        return new Message(ARCHIVE, "SessionCorrected", Map.of("session", id, "startedAt",
                session(booking).startedAt().toString(), "endedAt", ended(booking).toString()));
    }

    private static Session session(Booking booking) {
        return booking.session().orElseThrow();
    }

    private static Instant ended(Booking booking) {
        return session(booking).endedAt().orElseThrow();
    }
}
