package org.confidant.bookingservice.feedback.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.feedback.Feedback;
import org.confidant.bookingservice.feedback.Feedbacks;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Feedback, one document each participant and session. */
@Component
final class MongoFeedbacks implements Feedbacks {
    private static final int BATCH = 500;

    private final StoredCollection<Feedback> feedbacks;

    MongoFeedbacks(MongoDatabase database, Relay relay, TechnicalClock technical) {
        feedbacks = new StoredCollection<>(database, "feedback", "branch", new FeedbackMapping(), relay, technical);
        feedbacks.collection().createIndex(Indexes.ascending(FeedbackMapping.START, "_id")); // read by eachStarting
    }

    @Override
    public Optional<Stored<Feedback>> add(String id, Feedback feedback, List<Message> messages, Command command) {
        Optional<Stored<Feedback>> added = feedbacks.bear(id, 0, feedback, messages, command);
        try {
            return added.or(() -> feedbacks.createdBefore(id, command));
        } catch (Refusal otherWords) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Stored<Feedback>> byId(String id, BranchScope scope) {
        return feedbacks.byId(id, scope);
    }

    @Override
    public void answer(String id, String sealed, Command command, BranchScope scope) {
        feedbacks.change(id, scope, command, read -> Change.silent(read.value().answered(sealed)));
    }

    @Override
    public void eachStarting(TimeSlot stretch, BranchScope scope, Consumer<Feedback> reader) {
        Bson behind = Filters.gte(FeedbackMapping.START, Date.from(stretch.from()));
        while (true) {
            List<Stored<Feedback>> batch = feedbacks.list(Filters.and(behind,
                    Filters.lt(FeedbackMapping.START, Date.from(stretch.to()))), scope,
                    Sorts.ascending(FeedbackMapping.START, "_id"), BATCH);
            batch.forEach(stored -> reader.accept(stored.value()));
            if (batch.size() < BATCH) {
                return;
            }
            Date last = Date.from(batch.getLast().value().start());
            behind = Filters.or(Filters.gt(FeedbackMapping.START, last), Filters.and(
                    Filters.eq(FeedbackMapping.START, last), Filters.gt("_id", batch.getLast().id())));
        }
    }
}
