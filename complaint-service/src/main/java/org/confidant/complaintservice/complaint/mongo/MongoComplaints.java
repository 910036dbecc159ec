package org.confidant.complaintservice.complaint.mongo;

import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.ACCUSED;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.ALERT;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.BRANCH;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.CLOSES;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.DUE;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.FILED;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.NEVER;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.ORIGINAL;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.RECKON;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.REFERENCE;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.SEVERITY;
import static org.confidant.complaintservice.complaint.mongo.ComplaintMapping.STATE;
import static org.confidant.complaintservice.complaint.mongo.FollowingMapping.LINK_HASH;
import static org.confidant.complaintservice.complaint.mongo.FollowingMapping.SPREAD;
import static org.confidant.complaintservice.complaint.mongo.InvestigationMapping.ACCESS_KNOWN;
import static org.confidant.complaintservice.complaint.mongo.InvestigationMapping.INVESTIGATION;
import static org.confidant.complaintservice.complaint.mongo.InvestigationMapping.MEMBERS;
import static org.confidant.complaintservice.complaint.mongo.InvestigationMapping.OPEN;
import static org.confidant.complaintservice.complaint.mongo.InvestigationMapping.UNTIL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintQuery;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.Due;
import org.confidant.complaintservice.complaint.GroupNews;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Scopes;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Complaints, one document each. */
@Component
final class MongoComplaints implements Complaints {
    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());
    static final String COLLECTION = "complaints";
    private static final BranchScope BY_LINK = Everywhere.because("a link's branch is known only from its complaint");
    private static final int SWEPT_AT_ONCE = 100;

    private final StoredCollection<Complaint> complaints;

    MongoComplaints(MongoDatabase database, Relay relay, TechnicalClock technical) {
        complaints = new StoredCollection<>(database, COLLECTION, BRANCH, new ComplaintMapping(), relay, technical);
        MongoCollection<Document> collection = complaints.collection();
        collection.createIndex(Indexes.ascending(REFERENCE), new IndexOptions().unique(true)); // read by list
        collection.createIndex(Indexes.ascending(BRANCH, DUE, "_id")); // read by list, reckonAgain
        collection.createIndex(Indexes.ascending(DUE, "_id")); // read by list for those who see all branches
        collection.createIndex(Indexes.ascending(RECKON)); // read by toReckon
        collection.createIndex(Indexes.ascending(ALERT)); // read by toAlert
        collection.createIndex(Indexes.ascending(CLOSES)); // read by toClose
        collection.createIndex(Indexes.ascending(SPREAD)); // read by toSpread
        collection.createIndex(Indexes.ascending(ORIGINAL, "_id")); // read by following
        collection.createIndex(Indexes.ascending(LINK_HASH)); // read by byLink
        collection.createIndex(Indexes.ascending(group(MEMBERS), DUE, "_id")); // read by ofMember, reckonGroups
        collection.createIndex(Indexes.ascending(ACCUSED)); // read by reckonGroups
        collection.createIndex(Indexes.ascending("session", "reporter", FILED)); // read by lastBy
    }

    @Override
    public Optional<Stored<Complaint>> byId(String id, BranchScope scope) {
        return complaints.byId(id, scope);
    }

    @Override
    public Optional<Stored<Complaint>> lastBy(String session, String reporter, BranchScope scope) {
        return complaints.list(Filters.and(Filters.eq("session", session), Filters.eq("reporter", reporter)), scope,
                Sorts.descending(FILED), 1).stream().findFirst();
    }

    @Override
    public Optional<Stored<Complaint>> filedBefore(Command command) {
        return complaints.createdBefore(command.id(), command);
    }

    @Override
    public Created<Complaint> file(Complaint complaint, List<Message> messages, Command command) {
        return complaints.create(command.id(), complaint, messages, command);
    }

    @Override
    public Stored<Complaint> change(String id, BranchScope scope, Command command, Decision decision) {
        return complaints.change(id, scope, command, read -> GroupNews.with(read, decision.decide(read)));
    }

    /** The version stays, as nothing was decided; whoever decides meanwhile does not write it. */
    @Override
    public boolean accessKnown(String id, long round, BranchScope scope) {
        return complaints.collection().updateOne(
                Filters.and(Filters.eq("_id", id), Filters.exists(INVESTIGATION), Scopes.within(scope, BRANCH)),
                Updates.max(ACCESS_KNOWN, round)).getMatchedCount() == 1;
    }

    /** What has not moved keeps its version, so that nobody's If-Match fails for it. */
    @Override
    public boolean reckoned(Stored<Complaint> read, Due due) {
        if (due.finds(read.value().due())) {
            return complaints.collection().updateOne(
                    Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version())),
                    Updates.unset(RECKON)).getMatchedCount() == 1;
        }
        return write(read, Change.silent(read.value().due(due)));
    }

    @Override
    public boolean write(Stored<Complaint> read, Change<Complaint> change) {
        return complaints.write(read, GroupNews.with(read, change), BY_ITSELF).isPresent();
    }

    @Override
    public List<Stored<Complaint>> list(ComplaintQuery query, BranchScope scope) {
        return list(query, new ArrayList<>(), scope);
    }

    @Override
    public List<Stored<Complaint>> ofMember(StaffId member, Instant now, ComplaintQuery query, BranchScope scope) {
        return list(query, new ArrayList<>(List.of(Filters.eq(group(MEMBERS), member.value()),
                Filters.eq(group(OPEN), true), Filters.gt(group(UNTIL), Date.from(now)))), scope);
    }

    private static String group(String field) {
        return INVESTIGATION + "." + field;
    }

    private List<Stored<Complaint>> list(ComplaintQuery query, List<Bson> filters, BranchScope scope) {
        query.state().ifPresent(state -> filters.add(Filters.eq(STATE, state)));
        query.severity().ifPresent(severity -> filters.add(Filters.eq(SEVERITY, severity.word())));
        query.reference().ifPresent(reference -> filters.add(Filters.eq(REFERENCE, reference.digits())));
        query.dueBy().ifPresent(due -> filters.add(Filters.lte(DUE, Date.from(due))));
        query.after().ifPresent(after -> filters.add(behind(Date.from(after.due().orElse(NEVER)), after.id())));
        return complaints.list(filters.isEmpty() ? Filters.empty() : Filters.and(filters), scope,
                Sorts.ascending(DUE, "_id"), query.limit());
    }

    private static Bson behind(Date due, String id) {
        return Filters.or(Filters.gt(DUE, due), Filters.and(Filters.eq(DUE, due), Filters.gt("_id", id)));
    }

    /** The version rises, so that whoever has just reckoned with older hours does not write that over it. */
    @Override
    public void reckonAgain(Collection<BranchId> branches, Instant from, BranchScope scope) {
        complaints.collection().updateMany(
                Filters.and(Filters.in(BRANCH, branches.stream().map(BranchId::value).toList()),
                        Filters.or(Filters.lt(DUE, Date.from(NEVER)), Filters.exists(CLOSES)),
                        Scopes.within(scope, BRANCH)),
                again(from));
    }

    @Override
    public void reckonGroups(StaffId person, Instant from, BranchScope scope) {
        complaints.collection().updateMany(
                Filters.and(Filters.or(open(group(MEMBERS), person), open(ACCUSED, person)),
                        Scopes.within(scope, BRANCH)),
                again(from));
    }

    private static Bson open(String people, StaffId person) {
        return Filters.and(Filters.eq(people, person.value()), Filters.eq(group(OPEN), true));
    }

    private static Bson again(Instant from) {
        return Updates.combine(Updates.set(RECKON, Date.from(from)), Updates.inc("version", 1L));
    }

    @Override
    public List<Stored<Complaint>> toAlert(Instant now, BranchScope scope) {
        return complaints.list(Filters.lte(ALERT, Date.from(now)), scope, Sorts.ascending(ALERT), SWEPT_AT_ONCE);
    }

    @Override
    public List<Stored<Complaint>> toReckon(Instant technicalNow, BranchScope scope) {
        return complaints.list(Filters.lte(RECKON, Date.from(technicalNow)), scope, Sorts.ascending(RECKON),
                SWEPT_AT_ONCE);
    }

    @Override
    public Optional<Stored<Complaint>> byLink(String hash) {
        return complaints.first(Filters.eq(LINK_HASH, hash), BY_LINK);
    }

    @Override
    public List<Stored<Complaint>> toClose(Instant now, BranchScope scope) {
        return complaints.list(Filters.lte(CLOSES, Date.from(now)), scope, Sorts.ascending(CLOSES), SWEPT_AT_ONCE);
    }

    @Override
    public List<Stored<Complaint>> toSpread(BranchScope scope) {
        return complaints.list(Filters.gte(SPREAD, 0), scope, Sorts.ascending(SPREAD), SWEPT_AT_ONCE);
    }

    @Override
    public List<Stored<Complaint>> following(String original, String after, BranchScope scope) {
        return complaints.list(Filters.and(Filters.eq(ORIGINAL, original), Filters.gt("_id", after)), scope,
                Sorts.ascending("_id"), SWEPT_AT_ONCE);
    }

    /** The place says since when: what is marked anew is marked otherwise, so the version may stay. */
    @Override
    public void spread(Stored<Complaint> read) {
        complaints.collection().updateOne(
                Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version())),
                Updates.unset(SPREAD));
    }
}
