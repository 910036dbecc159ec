package org.confidant.bookingservice.stop.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.platform.store.Mapping;

/** A stop as its document. */
final class StopMapping implements Mapping<Stop> {
    static final String UNTIL = "until";
    static final String PRACTITIONER = "practitioner";
    static final String ANSWER_AT = "answerAt";

    @Override
    public Document write(Stop stop) {
        Document document = new Document("branch", stop.branch().value()).append("complaint", stop.complaint())
                .append(PRACTITIONER, stop.practitioner().value()).append(UNTIL, Date.from(stop.until()))
                .append("n", stop.n()).append("told", stop.told())
                .append("answered", stop.answered());
        stop.answerAt().ifPresent(at -> document.append(ANSWER_AT, Date.from(at)));
        return document;
    }

    @Override
    public Stop read(Document document) {
        return new Stop(document.getString("complaint"), new BranchId(document.getString("branch")),
                new StaffId(document.getString(PRACTITIONER)), document.getDate(UNTIL).toInstant(),
                document.getLong("n"), document.getList("told", String.class), document.getBoolean("answered", false),
                Optional.ofNullable(document.getDate(ANSWER_AT)).map(Date::toInstant));
    }
}
