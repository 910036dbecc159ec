package org.confidant.bookingservice.notice.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.time.TimeSlot;

/** How a notice's news stands in its document; {@code about} is missing in those of schema 1, which knew bookings only. */
final class NewsMapping {
    private static final String ABOUT = "about";
    private static final String BOOKING = "booking";
    static final String COMPLAINT = "complaint";

    private NewsMapping() {}

    static Document write(News news) {
        Document document = new Document("type", news.type());
        switch (news) {
            case News.OfBooking booking -> {
                document.append(ABOUT, BOOKING).append(BOOKING, booking.booking())
                        .append("participant", booking.participant())
                        .append("start", Date.from(booking.session().from()))
                        .append("end", Date.from(booking.session().to())).append("mode", booking.mode().toString());
                booking.holdUntil().ifPresent(end -> document.append("holdUntil", Date.from(end)));
                booking.link().ifPresent(link -> document.append("link", link));
                booking.complaintLink().ifPresent(link -> document.append("complaintLink", link));
            }
            case News.OfComplaint complaint -> {
                document.append(ABOUT, COMPLAINT).append(COMPLAINT, complaint.complaint()).append("reference",
                        complaint.reference());
                complaint.link().ifPresent(link -> document.append("link", link));
                complaint.measure().ifPresent(measure -> document.append("measure", measure));
            }
        }
        return document;
    }

    static News read(Document document) {
        return COMPLAINT.equals(document.getString(ABOUT)) ? ofComplaint(document) : ofBooking(document);
    }

    private static News ofBooking(Document document) {
        return new News.OfBooking(document.getString("type"), document.getString(BOOKING),
                document.getInteger("participant"),
                new TimeSlot(document.getDate("start").toInstant(), document.getDate("end").toInstant()),
                Mode.of(document.getString("mode")).orElseThrow(),
                Optional.ofNullable(document.getDate("holdUntil")).map(Date::toInstant), text(document, "link"),
                text(document, "complaintLink"));
    }

    private static News ofComplaint(Document document) {
        return new News.OfComplaint(document.getString("type"), document.getString(COMPLAINT),
                document.getString("reference"), text(document, "link"), text(document, "measure"));
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }
}
