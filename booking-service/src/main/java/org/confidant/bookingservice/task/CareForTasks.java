package org.confidant.bookingservice.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Stored;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands overdue tasks to the manager, once each, and finds an owner for those that have none yet (B15). */
@Component
public final class CareForTasks {
    private static final BranchScope ALL = Everywhere.because("tasks of every branch grow overdue");

    private final Tasks tasks;
    private final FindOwner owners;
    private final Clock clock;

    CareForTasks(Tasks tasks, FindOwner owners, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.clock = clock;
    }

    /** One round. */
    @Scheduled(fixedDelay = 2000)
    public void sweep() {
        Instant now = clock.instant();
        tasks.neglected(now, ALL).forEach(stored -> care(stored, now));
    }

    private void care(Stored<Task> stored, Instant now) {
        Task task = stored.value();
        Optional<StaffId> manager = task.due().isBefore(now)
                ? owners.manager(task.branch(), task.about())
                : Optional.empty();
        if (manager.isPresent()) {
            tasks.write(stored, task.escalatedTo(manager.get(), now));
        } else if (task.owner().isEmpty()) {
            owners.find(task.falls(), task.branch(), task.about(), stored.id())
                    .ifPresent(owner -> tasks.write(stored, task.assigned(owner, now, "clock")));
        }
    }
}
