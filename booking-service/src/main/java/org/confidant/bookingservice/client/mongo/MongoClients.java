package org.confidant.bookingservice.client.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.client.Client;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.Clients;
import org.confidant.bookingservice.client.KnownClient;
import org.confidant.bookingservice.client.PhoneTaken;
import org.confidant.bookingservice.client.Sought;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.crypto.DocumentSeal;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;

/** One document a client, sealed under the client's own keyset. Whose keyset was destroyed is not there any more. */
public final class MongoClients implements Clients {
    private static final int MOST_CANDIDATES = 50;
    private static final String ID = "_id";

    private final StoredCollection<Document> documents;
    private final SubjectKeys keys;
    private final Fingerprints fingerprints;

    public MongoClients(MongoDatabase database, SubjectKeys keys, BlindIndex index, Relay relay,
            TechnicalClock technical) {
        this.documents = new StoredCollection<>(database, "clients", SealedClient.BRANCH, new AsItStands(), relay,
                technical);
        this.keys = keys;
        this.fingerprints = new Fingerprints(index);
        MongoCollection<Document> collection = documents.collection();
        collection.createIndex(ascending(Fingerprints.PHONES)); // read by matching
        collection.createIndex(ascending(Fingerprints.ENDINGS)); // read by matching
        collection.createIndex(ascending(Fingerprints.NAME)); // read by matching
        collection.createIndex(ascending(Fingerprints.HELD)); // read by holding
        collection.createIndex(ascending(Fingerprints.HELD_ALONE), new IndexOptions().unique(true).sparse(true));
    }

    @Override
    public Optional<KnownClient> find(ClientId id, BranchScope scope) {
        return documents.byId(id.value(), scope).flatMap(this::opened);
    }

    @Override
    public List<KnownClient> findAll(Collection<ClientId> ids, BranchScope scope) {
        List<String> values = ids.stream().map(ClientId::value).distinct().toList();
        return values.isEmpty() ? List.of() : opened(list(in(ID, values), scope, values.size()));
    }

    @Override
    public List<KnownClient> matching(Sought sought, BranchId branch, BranchScope scope, Optional<ClientId> after,
            int limit) {
        Bson match = and(eq(SealedClient.BRANCH, branch.value()),
                eq(fingerprints.field(sought), fingerprints.value(sought, branch)));
        return opened(list(after.map(id -> and(match, gt(ID, id.value()))).orElse(match), scope, limit));
    }

    @Override
    public List<ClientId> holding(String phone, BranchId branch, BranchScope scope) {
        Bson match = and(eq(SealedClient.BRANCH, branch.value()),
                eq(Fingerprints.HELD, fingerprints.phone(phone, branch)));
        return list(match, scope, MOST_CANDIDATES).stream().map(stored -> new ClientId(stored.id())).toList();
    }

    @Override
    public Optional<KnownClient> createdBefore(ClientId id, Command command) {
        return documents.createdBefore(id.value(), command).map(this::own);
    }

    @Override
    public KnownClient create(Client client, Command command) {
        Document document = document(client, created(client.id()));
        try {
            return own(documents.create(client.id().value(), document, List.of(), command).stored());
        } catch (DuplicateValue taken) {
            throw new PhoneTaken(taken);
        }
    }

    @Override
    public KnownClient change(ClientId id, BranchScope scope, Command command, UnaryOperator<Client> decision) {
        try {
            return own(documents.change(id.value(), scope, command,
                    read -> Change.silent(document(decision.apply(own(read).client()), created(id)))));
        } catch (DuplicateValue taken) {
            throw new PhoneTaken(taken);
        }
    }

    private List<Stored<Document>> list(Bson filter, BranchScope scope, int limit) {
        return documents.list(filter, scope, ascending(ID), limit);
    }

    private Document document(Client client, SubjectKey key) {
        Document document = new SealedClient(new DocumentSeal(key, client.id().value())).write(client);
        document.append(Fingerprints.FIELD, fingerprints.lookup(client));
        if (client.holdsPhoneAlone()) {
            client.particulars().phone().ifPresent(phone -> document.append(Fingerprints.HELD_ALONE,
                    fingerprints.phone(phone, client.branch())));
        }
        return document;
    }

    private SubjectKey created(ClientId id) {
        return live(keys.create(id.subject()), id.value()).orElseThrow(Refusal::notFound);
    }

    private KnownClient own(Stored<Document> stored) {
        return opened(stored).orElseThrow(Refusal::notFound);
    }

    private Optional<KnownClient> opened(Stored<Document> stored) {
        return live(keys.find(new ClientId(stored.id()).subject()), stored.id()).map(key -> known(stored, key));
    }

    private List<KnownClient> opened(List<Stored<Document>> found) {
        Map<String, KeysetState> states = keys
                .findAll(found.stream().map(stored -> new ClientId(stored.id()).subject()).toList());
        return found.stream()
                .flatMap(stored -> live(
                        states.getOrDefault(new ClientId(stored.id()).subject(), new KeysetState.Missing()),
                        stored.id()).map(key -> known(stored, key)).stream())
                .toList();
    }

    private static KnownClient known(Stored<Document> stored, SubjectKey key) {
        return new KnownClient(new SealedClient(new DocumentSeal(key, stored.id())).read(new ClientId(stored.id()),
                stored.value()), stored.version());
    }

    private static Optional<SubjectKey> live(KeysetState state, String id) {
        return switch (state) {
            case KeysetState.Live(SubjectKey key) -> Optional.of(key);
            case KeysetState.Destroyed _ -> Optional.empty();
            case KeysetState.Missing _ -> throw new IllegalStateException("The keyset of client " + id + " is lost");
        };
    }

}
