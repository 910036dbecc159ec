package org.confidant.staffservice.staff;

import java.util.List;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.archive.ArchiveLane;
import org.confidant.staffservice.branch.Branch;
import org.confidant.staffservice.branch.BranchMessages;
import org.confidant.staffservice.branch.Branches;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** archive-service joined later: what an older installation holds is told to it once, when it starts with it. */
@Component
class TellLatecomer {
    private static final BranchScope ALL = Everywhere.because("what was here before belongs to every branch");

    private final Branches branches;
    private final People people;
    private volatile boolean allTold;

    TellLatecomer(Branches branches, People people) {
        this.branches = branches;
        this.people = people;
    }

    /** One pass; the last one finds nobody left. */
    @Scheduled(fixedDelay = 5_000)
    void tell() {
        if (!allTold) {
            List<Stored<Branch>> unknown = branches.untold(ArchiveLane.RECEIVER, ALL);
            unknown.forEach(branch -> branches.write(branch,
                    new Change<>(branch.value(), ours(BranchMessages.known(branch.value()))), InternalCommand.fresh()));
            List<Stored<StaffMember>> strangers = people.untold(ArchiveLane.RECEIVER, ALL);
            strangers.forEach(person -> people.write(person,
                    new Change<>(person.value(), ours(StaffMessages.known(person.value()))), InternalCommand.fresh()));
            allTold = unknown.isEmpty() && strangers.isEmpty();
        }
    }

    private static List<Message> ours(List<Message> told) {
        return told.stream().filter(message -> message.receiver().equals(ArchiveLane.RECEIVER)).toList();
    }
}
