package org.confidant.archiveservice.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.confidant.archiveservice.roster.Branch;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.Person;
import org.confidant.archiveservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Pictures;

/** The roster in two collections; the id of a document is the subject of the messages that feed it. */
public final class MongoRoster implements Roster {
    private static final String BARRED = "barredUpTo";

    private final MongoCollection<Document> branches;
    private final MongoCollection<Document> people;

    public MongoRoster(MongoDatabase database) {
        branches = database.getCollection("branches");
        people = database.getCollection("people");
    }

    @Override
    public Optional<Branch> branch(BranchId id, BranchScope scope) {
        return scope.includes(id.value())
                ? found(branches, id.value()).map(document -> new Branch(id, document.getString("name"),
                        ZoneId.of(document.getString("zone"))))
                : Optional.empty();
    }

    @Override
    public Optional<Instant> barredUpTo(String callerId) {
        return found(people, callerId).flatMap(document -> Optional.ofNullable(document.getDate(BARRED)))
                .map(Date::toInstant);
    }

    @Override
    public void learn(Branch branch, long n) {
        new Pictures(branches).newest(branch.id().value(), n,
                new Document("name", branch.name()).append("zone", branch.zone().getId()));
    }

    @Override
    public void learn(Person person, long n) {
        new Pictures(people).newest(person.id().value(), n,
                new Document(BARRED, person.barredUpTo().map(Date::from).orElse(null)));
    }

    private static Optional<Document> found(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).limit(1).first());
    }
}
