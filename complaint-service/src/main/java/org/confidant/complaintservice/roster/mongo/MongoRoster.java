package org.confidant.complaintservice.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Partner;
import org.confidant.complaintservice.roster.Person;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.roster.WorkingDayCalendar;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Pictures;
import org.confidant.platform.store.Scopes;

/** The roster in four collections; the id of a document is the subject of the messages that feed it. */
public final class MongoRoster implements Roster {
    private static final int MOST_YEARS = 50;
    private static final int MOST_BRANCHES = 10_000;
    private static final int MOST_PEOPLE = 1_000;
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
        branches.createIndex(Indexes.ascending(RosterDocuments.COUNTRY)); // read by branchesIn
        calendars.createIndex(Indexes.ascending(RosterDocuments.COUNTRY)); // read by workingDays
        people.createIndex(Indexes.ascending(RosterDocuments.POSTS)); // read by managers
    }

    @Override
    public Optional<Branch> branch(BranchId id, BranchScope scope) {
        return scope.includes(id.value()) ? found(branches, id.value()).map(RosterDocuments::branch) : Optional.empty();
    }

    @Override
    public List<BranchId> branchesIn(String country, BranchScope scope) {
        return branches.find(Filters.and(Filters.eq(RosterDocuments.COUNTRY, country), Scopes.within(scope, ID)))
                .limit(MOST_BRANCHES).batchSize(MOST_BRANCHES)
                .map(document -> new BranchId(document.getString(ID))).into(new ArrayList<>());
    }

    @Override
    public WorkingDays workingDays(String country) {
        return new WorkingDays(calendars.find(Filters.eq(RosterDocuments.COUNTRY, country)).limit(MOST_YEARS)
                .batchSize(MOST_YEARS).map(RosterDocuments::calendar).into(new ArrayList<>()));
    }

    @Override
    public List<Person> people(Collection<StaffId> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.find(Filters.in(ID, ids.stream().map(StaffId::value).toList())).limit(ids.size())
                        .batchSize(ids.size()).map(RosterDocuments::person).into(new ArrayList<>());
    }

    @Override
    public List<Person> managers(BranchId branch) {
        return people.find(Filters.and(Filters.eq(RosterDocuments.POSTS, branch.value()),
                Filters.eq(RosterDocuments.ROLES, Role.BRANCH_MANAGER.realmName()))).limit(MOST_PEOPLE)
                .batchSize(MOST_PEOPLE).map(RosterDocuments::person).into(new ArrayList<>());
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
