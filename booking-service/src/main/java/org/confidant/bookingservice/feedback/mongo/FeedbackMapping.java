package org.confidant.bookingservice.feedback.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.booking.Channel;
import org.confidant.bookingservice.feedback.Feedback;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** How feedback stands in its document. */
final class FeedbackMapping implements Mapping<Feedback> {
    static final String START = "start";

    @Override
    public Document write(Feedback feedback) {
        Document document = new Document("branch", feedback.branch().value()).append("booking", feedback.booking())
                .append("participant", feedback.participant()).append("client", feedback.client())
                .append("offering", feedback.offering().value()).append("channel", feedback.channel().toString())
                .append("rating", feedback.rating()).append("at", Date.from(feedback.at()))
                .append(START, Date.from(feedback.start()));
        feedback.sealedText().ifPresent(sealed -> document.append("text", sealed));
        feedback.sealedAnswer().ifPresent(sealed -> document.append("answer", sealed));
        return document;
    }

    @Override
    public Feedback read(Document document) {
        return new Feedback(document.getString("booking"), document.getInteger("participant"),
                document.getString("client"), new BranchId(document.getString("branch")),
                new OfferingId(document.getString("offering")), Channel.of(document.getString("channel")).orElseThrow(),
                document.getInteger("rating"), Optional.ofNullable(document.getString("text")),
                document.getDate("at").toInstant(), document.getDate(START).toInstant(),
                Optional.ofNullable(document.getString("answer")));
    }
}
