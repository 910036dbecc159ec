package org.confidant.bookingservice.notice.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.bookingservice.notice.News;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.time.TimeSlot;

/** A notice as its document. */
final class NoticeMapping implements Mapping<Notice> {
    @Override
    public Document write(Notice notice) {
        News news = notice.news();
        Document document = new Document("branch", notice.branch().value()).append("client", notice.client())
                .append("recipient", notice.recipient()).append("sequence", notice.sequence())
                .append("state", notice.state().word()).append("type", news.type()).append("booking", news.booking())
                .append("participant", news.participant()).append("start", Date.from(news.session().from()))
                .append("end", Date.from(news.session().to())).append("mode", news.mode().toString());
        notice.reason().ifPresent(reason -> document.append("reason", reason));
        news.holdUntil().ifPresent(end -> document.append("holdUntil", Date.from(end)));
        news.link().ifPresent(link -> document.append("link", link));
        return document;
    }

    @Override
    public Notice read(Document document) {
        News news = new News(document.getString("type"), document.getString("booking"),
                document.getInteger("participant"),
                new TimeSlot(document.getDate("start").toInstant(), document.getDate("end").toInstant()),
                Mode.of(document.getString("mode")).orElseThrow(),
                Optional.ofNullable(document.getDate("holdUntil")).map(Date::toInstant),
                Optional.ofNullable(document.getString("link")));
        return new Notice(new BranchId(document.getString("branch")), document.getString("client"),
                document.getInteger("recipient"), news, document.getLong("sequence"),
                NoticeState.of(document.getString("state")).orElseThrow(),
                Optional.ofNullable(document.getString("reason")));
    }
}
