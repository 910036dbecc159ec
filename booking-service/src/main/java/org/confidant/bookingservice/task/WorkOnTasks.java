package org.confidant.bookingservice.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Completes and hands on tasks: their owner may, and the branch's managers (row 19). */
@Component
public final class WorkOnTasks {
    /** The lane to where a client's words are kept, for tasks whose result the client hears. */
    public static final String ANSWER_LANE = "feedback";
    /** The field of a message that holds what the client is told. */
    public static final String ANSWER = "answer";
    private static final String OUTCOME = "outcome";

    private final Tasks tasks;
    private final FindOwner owners;
    private final TaskSeals seals;
    private final Clock clock;

    WorkOnTasks(Tasks tasks, FindOwner owners, TaskSeals seals, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Ends a task.
     *
     * @param answer what the client is told, for tasks that answer the client
     */
    public Stored<Task> complete(String id, String outcome, Optional<String> answer, Caller caller, Command command) {
        return tasks.change(id, caller.scope(), command, read -> {
            Task task = read.value();
            requireTheirs(task, caller);
            requireAnswer(task, answer);
            String sealed = seals.seal(task, id, OUTCOME, outcome);
            return new Change<>(task.completed(sealed, clock.instant(), caller.id()), answer.map(
                    text -> new Message(ANSWER_LANE, "ClientAnswered", Map.<String, Object>of(
                            "feedback", task.about().words().orElseThrow().feedback(), "client",
                            task.about().client().orElseThrow(), ANSWER, seals.seal(task, id, ANSWER, text))))
                    .map(List::of).orElse(List.of()));
        });
    }

    /** Hands it to somebody else of the branch. */
    public Stored<Task> assign(String id, StaffId to, Caller caller, Command command) {
        return tasks.change(id, caller.scope(), command, read -> {
            requireTheirs(read.value(), caller);
            if (read.value().kind().answersTheClient() && !owners.manages(to, read.value().branch())) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("owner",
                        "must be a manager of the branch: nobody is shown a rating of their own");
            }
            if (read.value().about().except().equals(Optional.of(to))) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("owner",
                        "must not be the practitioner whose bookings they are");
            }
            if (!owners.works(to, read.value().branch())) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("owner",
                        "must be a receptionist, practitioner or manager of the branch");
            }
            return Change.silent(read.value().assigned(to, clock.instant(), caller.id()));
        });
    }

    /** Ends a task because what was to be done has happened; one that is not open any more stays as it is. */
    public void happened(String id, String outcome, BranchScope scope) {
        tasks.byId(id, scope).filter(stored -> stored.value().open()).ifPresent(stored -> tasks.write(stored,
                stored.value().completed(seals.seal(stored.value(), id, OUTCOME, outcome), clock.instant(), "clock")));
    }

    /** What came of a task; empty while it is open, and once the client's key is gone. */
    public Optional<String> outcome(Stored<Task> stored) {
        return stored.value().sealedOutcome()
                .flatMap(sealed -> seals.open(stored.value(), stored.id(), OUTCOME, sealed));
    }

    /** What the client said, for tasks about feedback. */
    public Optional<String> words(Task task) {
        return task.about().words().flatMap(words -> words.sealed().flatMap(sealed -> seals.open(task,
                words.feedback(), "text", sealed)));
    }

    /** What must not fall to the caller is not there for them. */
    private static void requireTheirs(Task task, Caller caller) {
        if (task.about().except().filter(who -> who.value().equals(caller.id())).isPresent()) {
            throw Refusal.notFound();
        }
        boolean owner = task.owner().filter(who -> who.value().equals(caller.id())).isPresent();
        if (!owner && !caller.is(Role.BRANCH_MANAGER)) {
            throw Refusal.notAllowed();
        }
    }

    private static void requireAnswer(Task task, Optional<String> answer) {
        if (task.kind().answersTheClient() != answer.isPresent()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("answer",
                    answer.isPresent() ? "the client hears nothing of this task" : "must say what the client is told");
        }
    }
}
