package org.confidant.bookingservice.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.problem.Refusal;

/**
 * Something a named person must do by a time. It is open until it is completed, and never again after that.
 *
 * @param owner absent only while nobody in the branch has the role it falls to
 * @param due business time
 * @param escalated whether it was handed to the manager for being overdue, which happens once
 * @param sealedOutcome what came of it, under the client's key; there once it is completed
 */
public record Task(TaskKind kind, BranchId branch, Falls falls, Optional<StaffId> owner, Instant due, boolean escalated,
        About about, Optional<String> sealedOutcome, List<Handing> history) {

    /** To whom it falls at first. */
    public enum Falls {
        TO_ONE,
        TO_DESK,
        TO_MANAGER
    }

    /** One change of owner, or the completion. */
    public record Handing(String what, Instant at, String by, Optional<String> owner) {}

    public Task {
        history = List.copyOf(history);
    }

    static Task opened(TaskKind kind, BranchId branch, Falls falls, Optional<StaffId> owner, Instant due, About about,
            Instant now) {
        return new Task(kind, branch, falls, owner, due, false, about, Optional.empty(),
                List.of(new Handing("Opened", now, "clock", owner.map(StaffId::value))));
    }

    public boolean open() {
        return sealedOutcome.isEmpty();
    }

    Task assigned(StaffId to, Instant now, String by) {
        requireOpen();
        return new Task(kind, branch, falls, Optional.of(to), due, escalated, about, sealedOutcome,
                with(new Handing("Assigned", now, by, Optional.of(to.value()))));
    }

    /** Overdue: it is the manager's now. */
    Task escalatedTo(StaffId manager, Instant now) {
        requireOpen();
        return new Task(kind, branch, falls, Optional.of(manager), due, true, about, sealedOutcome,
                with(new Handing("Escalated", now, "clock", Optional.of(manager.value()))));
    }

    Task completed(String outcome, Instant now, String by) {
        requireOpen();
        return new Task(kind, branch, falls, owner, due, escalated, about, Optional.of(outcome),
                with(new Handing("Completed", now, by, Optional.empty())));
    }

    private void requireOpen() {
        if (!open()) {
            throw new Refusal(TaskProblem.ALREADY_COMPLETED, "Its outcome stays as it is.");
        }
    }

    private List<Handing> with(Handing handing) {
        return Stream.concat(history.stream(), Stream.of(handing)).toList();
    }
}
