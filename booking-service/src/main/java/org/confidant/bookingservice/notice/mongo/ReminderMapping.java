package org.confidant.bookingservice.notice.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.notice.Reminder;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** How a reminder stands in its document. */
final class ReminderMapping implements Mapping<Reminder> {
    static final String DUE = "remindAt";

    @Override
    public Document write(Reminder reminder) {
        Document document = new Document("branch", reminder.branch().value()).append("client", reminder.client())
                .append("booking", reminder.booking()).append("participant", reminder.participant())
                .append("start", Date.from(reminder.start()));
        reminder.due().ifPresent(due -> document.append(DUE, Date.from(due)));
        return document;
    }

    @Override
    public Reminder read(Document document) {
        return new Reminder(new BranchId(document.getString("branch")), document.getString("client"),
                document.getString("booking"), document.getInteger("participant"),
                document.getDate("start").toInstant(),
                Optional.ofNullable(document.getDate(DUE)).map(Date::toInstant));
    }
}
