package org.confidant.archiveservice.opening.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.archiveservice.opening.ChainId;
import org.confidant.archiveservice.opening.ChainName;
import org.confidant.archiveservice.opening.Entries;
import org.confidant.archiveservice.opening.Entry;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Scopes;
import org.springframework.stereotype.Component;

/** Chains in two collections. The id of an entry is its branch and number, so nobody can write one twice. */
@Component
public final class MongoEntries implements Entries {
    private static final InsertManyOptions UP_TO_THE_FIRST_FAILURE = new InsertManyOptions().ordered(true);

    private final Map<ChainName, MongoCollection<Document>> collections = new EnumMap<>(ChainName.class);

    public MongoEntries(MongoDatabase database) {
        for (ChainName name : ChainName.values()) {
            MongoCollection<Document> collection = database.getCollection(name.word());
            collection.createIndex(Indexes.ascending(EntryDocuments.OPENING), new IndexOptions().unique(true)); // read by byOpening
            collection.createIndex(Indexes.ascending(EntryDocuments.BRANCH, EntryDocuments.N)); // read by last and from
            collection.createIndex(Indexes.ascending(EntryDocuments.CLIENTS, EntryDocuments.N)); // read by ofClient
            collections.put(name, collection);
        }
    }

    private MongoCollection<Document> of(ChainName name) {
        return Objects.requireNonNull(collections.get(name));
    }

    @Override
    public Optional<Entry> last(ChainId chain, BranchScope scope) {
        return Optional.ofNullable(of(chain.name()).find(within(chain, scope))
                .sort(Sorts.descending(EntryDocuments.N)).limit(1).first()).map(document -> read(chain, document));
    }

    @Override
    public boolean insert(List<Entry> entries) {
        try {
            of(entries.getFirst().chain().name()).insertMany(entries.stream().map(EntryDocuments::write).toList(),
                    UP_TO_THE_FIRST_FAILURE);
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() == null && e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Map<String, Entry> byOpening(ChainName chain, Collection<String> ids, BranchScope scope) {
        Map<String, Entry> found = new HashMap<>();
        of(chain).find(Filters.and(Filters.in(EntryDocuments.OPENING, ids),
                Scopes.within(scope, EntryDocuments.BRANCH))).limit(ids.size()).batchSize(ids.size())
                .map(document -> EntryDocuments.read(chain, document))
                .forEach(entry -> found.put(entry.opening().id(), entry));
        return found;
    }

    @Override
    public List<Entry> from(ChainId chain, long n, int limit, BranchScope scope) {
        return of(chain.name()).find(Filters.and(within(chain, scope), Filters.gte(EntryDocuments.N, n)))
                .sort(Sorts.ascending(EntryDocuments.N)).limit(limit).batchSize(limit)
                .map(document -> read(chain, document)).into(new ArrayList<>());
    }

    @Override
    public List<Entry> ofClient(ChainId chain, ClientId client, Optional<Long> before, int limit, BranchScope scope) {
        Bson theirs = Filters.and(Filters.eq(EntryDocuments.CLIENTS, client.value()), within(chain, scope));
        return of(chain.name()).find(before
                .<Bson>map(n -> Filters.and(theirs, Filters.lt(EntryDocuments.N, n))).orElse(theirs))
                .sort(Sorts.descending(EntryDocuments.N)).limit(limit).batchSize(limit)
                .map(document -> read(chain, document)).into(new ArrayList<>());
    }

    private static Entry read(ChainId chain, Document document) {
        return EntryDocuments.read(chain.name(), document);
    }

    private static Bson within(ChainId chain, BranchScope scope) {
        Bson branch = Filters.eq(EntryDocuments.BRANCH, chain.branch());
        return scope.limited().isPresent()
                ? Filters.and(branch, Scopes.within(scope, EntryDocuments.BRANCH))
                : branch;
    }
}
