package org.confidant.staffservice.notice.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.notice.Notice;
import org.confidant.staffservice.notice.NoticeTemplate;
import org.confidant.staffservice.notice.Notices;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** One document per notice and person. */
@Component
public final class MongoNotices implements Notices {
    private final StoredCollection<Notice> notices;

    public MongoNotices(MongoDatabase database, Relay relay, TechnicalClock technical) {
        notices = new StoredCollection<>(database, "notices", "branch", new NoticeMapping(), relay, technical);
    }

    @Override
    public void add(Notice notice, List<Message> messages) {
        notices.create(notice.id(), notice, messages, InternalCommand.fresh());
    }

    @Override
    public Optional<Notice> find(String id, BranchScope scope) {
        return notices.byId(id, scope).map(Stored::value);
    }

    private static final class NoticeMapping implements Mapping<Notice> {
        @Override
        public Document write(Notice notice) {
            Document document = new Document("template", notice.template().name())
                    .append("complaint", notice.complaint()).append("reference", notice.reference())
                    .append("branch", notice.branch().value()).append("person", notice.person().value());
            notice.clock().ifPresent(clock -> document.append("clock", clock));
            return document;
        }

        @Override
        public Notice read(Document document) {
            return new Notice(document.getString("_id"), NoticeTemplate.valueOf(document.getString("template")),
                    document.getString("complaint"), document.getString("reference"),
                    new BranchId(document.getString("branch")), new StaffId(document.getString("person")),
                    Optional.ofNullable(document.getString("clock")));
        }
    }
}
