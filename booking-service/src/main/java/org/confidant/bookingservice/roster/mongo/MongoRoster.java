package org.confidant.bookingservice.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Partner;
import org.confidant.bookingservice.roster.Person;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WorkingDayCalendar;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Pictures;
import org.confidant.platform.store.Scopes;

/** The roster in four collections; the id of a document is the subject of the messages that feed it. */
public final class MongoRoster implements Roster {
    private static final int MOST_YEARS = 50;
    private static final int MOST_PRACTITIONERS = 2_000;
    private static final int MOST_COLLEAGUES = 2_000;
    private static final String ID = "_id";

    private final MongoCollection<Document> branches;
    private final MongoCollection<Document> calendars;
    private final MongoCollection<Document> people;
    private final MongoCollection<Document> partners;

    public MongoRoster(MongoDatabase database) {
        branches = database.getCollection("branches");
        calendars = database.getCollection("calendars");
        people = database.getCollection("people");
        partners = database.getCollection("partners");
        calendars.createIndex(Indexes.ascending(RosterDocuments.COUNTRY)); // read by workingDays
        people.createIndex(Indexes.ascending(RosterDocuments.BRANCHES)); // read by practitioners
        people.createIndex(Indexes.ascending(RosterDocuments.POSTS)); // read by colleagues
    }

    @Override
    public Optional<Branch> branch(BranchId id, BranchScope scope) {
        return scope.includes(id.value()) ? found(branches, id.value()).map(RosterDocuments::branch) : Optional.empty();
    }

    @Override
    public List<Branch> branches(BranchScope scope, Optional<BranchId> after, int limit) {
        Bson behind = after.<Bson>map(id -> Filters.gt(ID, id.value())).orElse(Filters.empty());
        return branches.find(Filters.and(Scopes.within(scope, ID), behind)).sort(Sorts.ascending(ID)).limit(limit)
                .batchSize(limit).map(RosterDocuments::branch).into(new ArrayList<>());
    }

    @Override
    public WorkingDays workingDays(String country) {
        return new WorkingDays(calendars.find(Filters.eq(RosterDocuments.COUNTRY, country)).limit(MOST_YEARS)
                .batchSize(MOST_YEARS).map(RosterDocuments::calendar).into(new ArrayList<>()));
    }

    @Override
    public List<Practitioner> practitioners(BranchId branch, BranchScope scope) {
        if (!scope.includes(branch.value())) {
            return List.of();
        }
        return people.find(Filters.eq(RosterDocuments.BRANCHES, branch.value())).sort(Sorts.ascending(ID))
                .limit(MOST_PRACTITIONERS).batchSize(MOST_PRACTITIONERS).map(RosterDocuments::practitioner)
                .into(new ArrayList<>());
    }

    @Override
    public boolean cleared(StaffId practitioner) {
        return found(people, practitioner.value()).filter(RosterDocuments::cleared).isPresent();
    }

    @Override
    public List<StaffId> colleagues(BranchId branch, Role role, BranchScope scope) {
        if (!scope.includes(branch.value())) {
            return List.of();
        }
        return people.find(Filters.and(Filters.eq(RosterDocuments.POSTS, branch.value()),
                Filters.eq(RosterDocuments.ROLES, role.realmName()))).sort(Sorts.ascending(ID)).limit(MOST_COLLEAGUES)
                .batchSize(MOST_COLLEAGUES).map(document -> new StaffId(document.getString(ID)))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> barredUpTo(String callerId) {
        return found(people, callerId).or(() -> found(partners, callerId)).flatMap(RosterDocuments::barredUpTo);
    }

    @Override
    public void learn(Branch branch, long n) {
        new Pictures(branches).newest(branch.id().value(), n, RosterDocuments.write(branch));
    }

    @Override
    public void learn(WorkingDayCalendar calendar, long n) {
        new Pictures(calendars).newest(calendar.country() + "-" + calendar.year(), n, RosterDocuments.write(calendar));
    }

    @Override
    public void learn(Person person, long n) {
        new Pictures(people).newest(person.id().value(), n, RosterDocuments.write(person));
    }

    @Override
    public void learn(Partner partner, long n) {
        new Pictures(partners).newest(partner.clientId(), n, RosterDocuments.barred(partner.barredUpTo()));
    }

    private static Optional<Document> found(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id)).limit(1).first());
    }
}
