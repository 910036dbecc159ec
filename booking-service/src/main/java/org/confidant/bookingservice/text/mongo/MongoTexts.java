package org.confidant.bookingservice.text.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.text.Text;
import org.confidant.bookingservice.text.Texts;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Texts, one document each version. */
@Component
final class MongoTexts implements Texts {
    private static final BranchScope COMPANY = Everywhere.because("texts belong to the company, not to a branch");
    private static final int MOST_PUBLISHED = 1_000;

    private final StoredCollection<Text> texts;

    MongoTexts(MongoDatabase database, Relay relay, TechnicalClock technical) {
        texts = new StoredCollection<>(database, "texts", "branch", new TextMapping(), relay, technical);
        texts.collection().createIndex(Indexes.ascending(TextMapping.EDITION),
                new IndexOptions().unique(true).sparse(true)); // one text per kind, service, language and number
        texts.collection().createIndex(Indexes.ascending(TextMapping.OFFERING, TextMapping.NUMBER)); // read by published
    }

    @Override
    public Created<Text> add(Text draft, Command command) {
        return texts.create(command.id(), draft, List.of(), command);
    }

    @Override
    public Optional<Stored<Text>> byId(String id) {
        return texts.byId(id, COMPANY);
    }

    @Override
    public List<Stored<Text>> list(Optional<OfferingId> offering, Optional<String> after, int limit) {
        List<Bson> filters = new ArrayList<>();
        offering.ifPresent(id -> filters.add(Filters.eq(TextMapping.OFFERING, id.value())));
        after.ifPresent(id -> filters.add(Filters.gt("_id", id)));
        return texts.list(filters.isEmpty() ? Filters.empty() : Filters.and(filters), COMPANY,
                Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Text>> published(OfferingId offering) {
        return texts.list(Filters.and(Filters.eq(TextMapping.OFFERING, offering.value()),
                Filters.gte(TextMapping.NUMBER, 1)), COMPANY, Sorts.descending(TextMapping.NUMBER), MOST_PUBLISHED);
    }

    @Override
    public Stored<Text> change(String id, Command command, UnaryOperator<Text> decision) {
        try {
            return texts.change(id, COMPANY, command, read -> Change.silent(decision.apply(read.value())));
        } catch (DuplicateValue taken) {
            throw new NumberTaken(taken);
        }
    }
}
