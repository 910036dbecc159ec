package org.confidant.staffservice.branch.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Outbox;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Mapping;
import org.confidant.platform.store.Scopes;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.branch.Branches;
import org.confidant.staffservice.hours.HoursLine;
import org.springframework.stereotype.Component;

/** One document per branch. */
@Component
public final class MongoBranches implements Branches {
    private static final int UNTOLD_AT_ONCE = 100;

    private final StoredCollection<Branch> branches;

    public MongoBranches(MongoDatabase database, Relay relay, TechnicalClock technical) {
        branches = new StoredCollection<>(database, "branch", "_id", new BranchMapping(), relay, technical);
    }

    @Override
    public Created<Branch> open(Branch branch, List<Message> messages, Command command) {
        return branches.create(branch.id().value(), branch, messages, command);
    }

    @Override
    public Optional<Stored<Branch>> find(BranchId id, BranchScope scope) {
        return branches.byId(id.value(), scope);
    }

    @Override
    public Stored<Branch> change(BranchId id, BranchScope scope, Command command,
            Function<Stored<Branch>, Change<Branch>> decision) {
        return branches.change(id.value(), scope, command, decision);
    }

    @Override
    public Optional<Stored<Branch>> write(Stored<Branch> read, Change<Branch> change, Command command) {
        return branches.write(read, change, command);
    }

    @Override
    public List<Stored<Branch>> untold(String receiver, BranchScope scope) {
        return branches.list(Filters.exists(Outbox.LANES + "." + receiver, false), scope, Indexes.ascending("_id"),
                UNTOLD_AT_ONCE);
    }

    @Override
    public Set<String> known(Set<String> ids, BranchScope scope) {
        return branches.collection().find(Filters.and(Filters.in("_id", ids), Scopes.within(scope, "_id")))
                .projection(Projections.include("_id")).limit(Math.max(1, ids.size()))
                .batchSize(Math.max(1, ids.size()))
                .map(document -> document.getString("_id")).into(new HashSet<>());
    }

    @Override
    public boolean bookingKnows(BranchId id, Duration atMost) {
        return branches.settled(id.value(), BookingLane.RECEIVER, atMost);
    }

    private static final class BranchMapping implements Mapping<Branch> {
        @Override
        public Document write(Branch branch) {
            Document document = new Document("name", branch.name()).append("country", branch.country())
                    .append("zone", branch.zone().getId())
                    .append("hours", HoursLine.maps(branch.hours()).stream().map(Document::new).toList());
            branch.manager().ifPresent(manager -> document.append("manager", manager));
            return document;
        }

        @Override
        public Branch read(Document document) {
            return new Branch(new BranchId(document.getString("_id")), document.getString("name"),
                    document.getString("country"), ZoneId.of(document.getString("zone")),
                    HoursLine.ofMaps(document.getList("hours", Document.class, List.of())),
                    Optional.ofNullable(document.getString("manager")));
        }
    }
}
