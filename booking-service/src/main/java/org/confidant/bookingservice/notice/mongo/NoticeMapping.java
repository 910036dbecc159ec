package org.confidant.bookingservice.notice.mongo;

import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;

/** A notice as its document. Since schema 2 it says what its news is about; before, all were about bookings. */
final class NoticeMapping implements Mapping<Notice> {
    @Override
    public int schema() {
        return 2;
    }

    @Override
    public Document write(Notice notice) {
        Document document = new Document("branch", notice.branch().value()).append("client", notice.client())
                .append("recipient", notice.recipient()).append("sequence", notice.sequence())
                .append("state", notice.state().word());
        document.putAll(NewsMapping.write(notice.news()));
        notice.reason().ifPresent(reason -> document.append("reason", reason));
        return document;
    }

    @Override
    public Notice read(Document document) {
        return new Notice(new BranchId(document.getString("branch")), document.getString("client"),
                document.getInteger("recipient"), NewsMapping.read(document), document.getLong("sequence"),
                NoticeState.of(document.getString("state")).orElseThrow(),
                Optional.ofNullable(document.getString("reason")));
    }
}
