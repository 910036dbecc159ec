package org.confidant.bookingservice.notice.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.notice.Notice;
import org.confidant.bookingservice.notice.NoticeState;
import org.confidant.bookingservice.notice.Notices;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Notices, one document each, with a lane of their own to the mail server. */
@Component
final class MongoNotices implements Notices {
    private static final Command BY_RELAY = new Command("", false, "", "relay", OptionalLong.empty());
    private static final BranchScope ALL = Everywhere.because("notices of every branch are sent by the same relay");
    private static final List<Message> SEND = List.of(new Message("smtp", "NoticeDue", Map.of()));

    private final StoredCollection<Notice> notices;

    MongoNotices(MongoDatabase database, Relay relay, TechnicalClock technical) {
        notices = new StoredCollection<>(database, "notices", "branch", new NoticeMapping(), relay, technical);
        notices.collection().createIndex(Indexes.ascending("branch", "state", "_id")); // read by list
    }

    @Override
    public void keep(String id, Notice notice) {
        notices.create(id, notice, SEND, BY_RELAY);
    }

    @Override
    public Optional<Stored<Notice>> byId(String id, BranchScope scope) {
        return notices.byId(id, scope);
    }

    @Override
    public void record(String id, Function<Notice, Change<Notice>> outcome) {
        notices.change(id, ALL, BY_RELAY, read -> outcome.apply(read.value()));
    }

    @Override
    public Stored<Notice> resend(String id, BranchScope scope, Command command, UnaryOperator<Notice> decision) {
        return notices.change(id, scope, command, read -> new Change<>(decision.apply(read.value()), SEND));
    }

    @Override
    public List<Stored<Notice>> list(BranchId branch, Set<NoticeState> states, boolean messages,
            Optional<String> after, int limit, BranchScope scope) {
        List<Bson> filters = new ArrayList<>(
                List.of(Filters.eq("branch", branch.value()),
                        Filters.in("state", states.stream().map(NoticeState::word).toList())));
        if (!messages) {
            filters.add(Filters.exists(NewsMapping.COMPLAINT, false));
        }
        after.ifPresent(id -> filters.add(Filters.gt("_id", id)));
        return notices.list(Filters.and(filters), scope, Sorts.ascending("_id"), limit);
    }
}
