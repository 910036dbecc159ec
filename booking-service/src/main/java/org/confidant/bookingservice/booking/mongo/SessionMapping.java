package org.confidant.bookingservice.booking.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Correction;
import org.confidant.bookingservice.booking.EndedBy;
import org.confidant.bookingservice.booking.Ending;
import org.confidant.bookingservice.booking.Session;
import org.confidant.bookingservice.booking.Stage;

/** A session as it stands in its booking's document. */
final class SessionMapping {
    static final String FIELD = "session";
    /** The planned end, there only while the session is open and nobody was told; read by stillOpen. */
    static final String OPEN_UNTIL = "openUntil";

    /** Missing in the documents of before there were any. */
    private static final String COMPLAINT_LINKS = "complaintLinks";

    private SessionMapping() {}

    static Optional<Date> openUntil(Booking booking) {
        boolean watched = booking.state().inSession()
                && booking.session().filter(session -> !session.overdueTold()).isPresent();
        return watched ? Optional.of(Date.from(booking.place().session().to())) : Optional.empty();
    }

    static Document write(Session session) {
        Document document = new Document("started", Date.from(session.started()))
                .append("stages", session.stages().stream().map(entered -> new Document("stage",
                        entered.stage().toString()).append("at", Date.from(entered.at()))).toList())
                .append("pauses", session.pauses().stream().map(SessionMapping::write).toList())
                .append("corrections", session.corrections().stream().map(SessionMapping::write).toList())
                .append("overdueTold", session.overdueTold());
        if (!session.complaintLinks().isEmpty()) {
            document.append(COMPLAINT_LINKS,
                    session.complaintLinks().entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .map(link -> new Document("participant", link.getKey()).append("link", link.getValue()))
                            .toList());
        }
        session.ending().ifPresent(ending -> {
            document.append("ended", Date.from(ending.at()));
            ending.by().ifPresent(by -> document.append("endedBy", by.toString()));
        });
        return document;
    }

    private static Document write(Session.Pause pause) {
        Document document = new Document("from", Date.from(pause.from()));
        pause.to().ifPresent(to -> document.append("to", Date.from(to)));
        return document;
    }

    private static Document write(Correction correction) {
        return new Document("startedAt", Date.from(correction.startedAt()))
                .append("endedAt", Date.from(correction.endedAt())).append("reason", correction.reason())
                .append("at", Date.from(correction.at())).append("by", correction.by());
    }

    static Session read(Document document) {
        return new Session(at(document, "started"),
                list(document, "stages", one -> new Session.Entered(Stage.of(one.getString("stage")).orElseThrow(),
                        at(one, "at"))),
                list(document, "pauses", one -> new Session.Pause(at(one, "from"), maybe(one, "to"))),
                maybe(document, "ended").map(at -> new Ending(at,
                        Optional.ofNullable(document.getString("endedBy")).flatMap(EndedBy::of))),
                list(document, "corrections", one -> new Correction(at(one, "startedAt"), at(one, "endedAt"),
                        one.getString("reason"), at(one, "at"), one.getString("by"))),
                document.getBoolean("overdueTold"),
                document.getList(COMPLAINT_LINKS, Document.class, List.of()).stream()
                        .collect(Collectors.toMap(one -> one.getInteger("participant"), one -> one.getString("link"))));
    }

    private static <T> List<T> list(Document document, String field, Function<Document, T> item) {
        return document.getList(field, Document.class).stream().map(item).toList();
    }

    private static Instant at(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static Optional<Instant> maybe(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
