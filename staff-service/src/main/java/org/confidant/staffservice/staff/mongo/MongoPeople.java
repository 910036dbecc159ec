package org.confidant.staffservice.staff.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.outbox.Outbox;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Scopes;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.Rights;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.staff.StaffMember;
import org.confidant.staffservice.staff.StaffState;
import org.springframework.stereotype.Component;

/** One document per person. */
@Component
public final class MongoPeople implements People {
    private static final String BRANCHES = "branches";
    private static final int MOST = 200;
    private static final int MOST_REACHED = 1000;

    private final StoredCollection<StaffMember> people;
    private final Seals seals;

    public MongoPeople(MongoDatabase database, Relay relay, TechnicalClock technical, SubjectKeys keys,
            BlindIndex index) {
        seals = new Seals(keys);
        people = new StoredCollection<>(database, "staff", BRANCHES, new StaffMapping(seals, index), relay, technical);
        // One account per e-mail; the field is there only while the person needs it.
        people.collection().createIndex(Indexes.ascending(StaffMapping.EMAIL_KEY),
                new IndexOptions().unique(true).sparse(true));
        people.collection().createIndex(Indexes.ascending(BRANCHES, "_id")); // read by list
        people.collection().createIndex(Indexes.ascending("state", "roles")); // read by holding and abandoned
    }

    @Override
    public Created<StaffMember> add(StaffMember person, List<Message> messages, Command command) {
        return people.create(person.id().value(), person, messages, command);
    }

    @Override
    public Optional<Stored<StaffMember>> addedBefore(StaffId id, Command command) {
        return people.createdBefore(id.value(), command);
    }

    @Override
    public Optional<Stored<StaffMember>> find(StaffId id, BranchScope scope) {
        return people.byId(id.value(), scope);
    }

    @Override
    public List<Stored<StaffMember>> list(Selection selection, BranchScope scope) {
        List<Bson> filters = new ArrayList<>(List.of(Scopes.within(scope, BRANCHES)));
        selection.branch().ifPresent(branch -> filters.add(Filters.eq(BRANCHES, branch)));
        selection.role().ifPresent(role -> filters.add(Filters.eq("roles", role.name())));
        filters.add(selection.state().map(state -> Filters.eq("state", state.name()))
                .orElseGet(() -> Filters.in("state", StaffState.ADMITTING.name(), StaffState.ADMITTED.name())));
        selection.after().ifPresent(after -> filters.add(Filters.gt("_id", after.value())));
        List<Document> found = people.collection().find(Filters.and(filters)).sort(Indexes.ascending("_id"))
                .limit(selection.limit()).batchSize(selection.limit()).into(new ArrayList<>());
        seals.warm(found.stream().map(document -> document.getString("_id")).toList());
        return found.stream().map(people::stored).toList();
    }

    @Override
    public List<Stored<StaffMember>> holding(Role role, BranchScope scope) {
        return people.list(
                Filters.and(Filters.eq("state", StaffState.ADMITTED.name()), Filters.eq("roles", role.name())),
                scope, Indexes.ascending("_id"), MOST);
    }

    @Override
    public List<Stored<StaffMember>> reached(Set<Role> roles, String branch, BranchScope scope) {
        Bson there = Filters.and(Filters.in("roles", names(roles)), Filters.in(BRANCHES, branch, Rights.ALL));
        Bson headOffice = Filters.in("roles", names(roles.stream().filter(Role.HEAD_OFFICE::equals)
                .collect(Collectors.toSet())));
        return people.list(Filters.and(Filters.eq("state", StaffState.ADMITTED.name()), Filters.or(there, headOffice)),
                scope, Indexes.ascending("_id"), MOST_REACHED);
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    @Override
    public List<Stored<StaffMember>> all(Collection<StaffId> ids, BranchScope scope) {
        List<String> values = ids.stream().map(StaffId::value).distinct().toList();
        seals.warm(values);
        return people.list(Filters.in("_id", values), scope, Indexes.ascending("_id"), Math.max(1, values.size()));
    }

    @Override
    public List<Stored<StaffMember>> abandoned(Instant since, BranchScope scope) {
        return people.list(Filters.and(Filters.eq("state", StaffState.ADMITTING.name()),
                Filters.lt("admission.leasedUntil", Date.from(since))), scope, Indexes.ascending("_id"), MOST);
    }

    @Override
    public List<Stored<StaffMember>> untold(String receiver, BranchScope scope) {
        return people.list(Filters.and(
                Filters.in("state", StaffState.ADMITTED.name(), StaffState.DEPARTED.name()),
                Filters.exists(Outbox.LANES + "." + receiver, false)), scope, Indexes.ascending("_id"), MOST);
    }

    @Override
    public Stored<StaffMember> change(StaffId id, BranchScope scope, Command command,
            Function<Stored<StaffMember>, Change<StaffMember>> decision) {
        return people.change(id.value(), scope, command, decision);
    }

    @Override
    public Optional<Stored<StaffMember>> write(Stored<StaffMember> read, Change<StaffMember> change, Command command) {
        people.requireReady(read, command);
        return people.write(read, change, command);
    }

    @Override
    public boolean tookEffect(Stored<StaffMember> read, Command command) {
        return people.tookEffect(read, command);
    }

    @Override
    public boolean bookingKnows(StaffId id, Duration atMost) {
        return people.settled(id.value(), BookingLane.RECEIVER, atMost);
    }
}
