package org.confidant.bookingservice.task;

import java.time.Clock;
import java.util.Optional;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.springframework.stereotype.Component;

/** Opens the tasks that other parts of the service ask for. */
@Component
public final class OpenTask implements Courier {
    private final Tasks tasks;
    private final FindOwner owners;
    private final Clock clock;

    OpenTask(Tasks tasks, FindOwner owners, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String receiver() {
        return TaskWanted.LANE;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        open(id(envelope), TaskWanted.of(envelope));
        return Delivery.TAKEN;
    }

    /** Of the whole sender, for a booking and what is told about it have the same id in other collections. */
    private static String id(Envelope envelope) {
        String[] sender = envelope.sender().split(":", 3);
        return sender[2] + "-" + sender[1] + "-" + envelope.n();
    }

    /** Opens a task, once per id. */
    public void open(String id, TaskWanted wanted) {
        Optional<StaffId> owner = wanted.owner().filter(person -> owners.works(person, wanted.branch()))
                .or(() -> owners.find(wanted.falls(), wanted.branch(), wanted.about(), id));
        tasks.open(id, Task.opened(wanted.kind(), wanted.branch(), wanted.falls(), owner, wanted.due(), wanted.about(),
                clock.instant()));
    }
}
