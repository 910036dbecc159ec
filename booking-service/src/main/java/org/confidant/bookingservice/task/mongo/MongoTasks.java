package org.confidant.bookingservice.task.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.confidant.bookingservice.task.Task;
import org.confidant.bookingservice.task.TaskQuery;
import org.confidant.bookingservice.task.Tasks;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Tasks, one document each. */
@Component
final class MongoTasks implements Tasks {
    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());
    private static final int CARED_AT_ONCE = 100;

    private final StoredCollection<Task> tasks;

    MongoTasks(MongoDatabase database, Relay relay, TechnicalClock technical) {
        tasks = new StoredCollection<>(database, "tasks", "branch", new TaskMapping(), relay, technical);
        tasks.collection().createIndex(Indexes.ascending(TaskMapping.OWNER, TaskMapping.OPEN, TaskMapping.DUE)); // read by list
        tasks.collection().createIndex(Indexes.ascending("branch", TaskMapping.OPEN, TaskMapping.DUE)); // read by list
        tasks.collection().createIndex(Indexes.ascending(TaskMapping.CARE_AT)); // read by neglected
    }

    @Override
    public void open(String id, Task task) {
        tasks.create(id, task, List.of(), BY_ITSELF);
    }

    @Override
    public Optional<Stored<Task>> byId(String id, BranchScope scope) {
        return tasks.byId(id, scope);
    }

    @Override
    public Stored<Task> change(String id, BranchScope scope, Command command,
            Function<Stored<Task>, Change<Task>> decision) {
        return tasks.change(id, scope, command, decision);
    }

    @Override
    public boolean write(Stored<Task> read, Task changed) {
        return tasks.write(read, Change.silent(changed), BY_ITSELF).isPresent();
    }

    @Override
    public List<Stored<Task>> list(TaskQuery query, BranchScope scope) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq(TaskMapping.OPEN, query.open()),
                notAbout(query.reader())));
        query.owner().ifPresent(owner -> filters.add(Filters.eq(TaskMapping.OWNER, owner)));
        query.branch().ifPresent(branch -> filters.add(Filters.eq("branch", branch)));
        query.dueBy().ifPresent(due -> filters.add(Filters.lte(TaskMapping.DUE, Date.from(due))));
        query.after().ifPresent(after -> filters.add(Filters.or(Filters.gt(TaskMapping.DUE, Date.from(after.due())),
                Filters.and(Filters.eq(TaskMapping.DUE, Date.from(after.due())), Filters.gt("_id", after.id())))));
        return tasks.list(Filters.and(filters), scope, Sorts.ascending(TaskMapping.DUE, "_id"), query.limit());
    }

    /** Tasks that name somebody as the one they must not fall to are not there for that one. */
    private static Bson notAbout(String reader) {
        return Filters.or(Filters.exists(TaskMapping.PRACTITIONER, false), Filters.lt(TaskMapping.PRACTITIONER, reader),
                Filters.gt(TaskMapping.PRACTITIONER, reader));
    }

    @Override
    public List<Stored<Task>> neglected(Instant now, BranchScope scope) {
        return tasks.list(Filters.lt(TaskMapping.CARE_AT, Date.from(now)), scope,
                Sorts.ascending(TaskMapping.CARE_AT), CARED_AT_ONCE);
    }
}
