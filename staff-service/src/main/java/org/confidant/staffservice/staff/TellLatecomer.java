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
import org.confidant.staffservice.calendar.CalendarMessages;
import org.confidant.staffservice.calendar.Calendars;
import org.confidant.staffservice.calendar.WorkingDayCalendar;
import org.confidant.staffservice.complaint.ComplaintLane;
import org.confidant.staffservice.partner.Partner;
import org.confidant.staffservice.partner.PartnerMessages;
import org.confidant.staffservice.partner.Partners;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * archive-service and complaint-service joined later: what an older installation holds is told to each of them once, when it
 * starts with them. Calendars and partners are complaint-service's business alone.
 */
@Component
class TellLatecomer {
    private static final BranchScope ALL = Everywhere.because("what was here before belongs to every branch");

    private final Branches branches;
    private final People people;
    private final Calendars calendars;
    private final Partners partners;
    private volatile boolean allTold;

    TellLatecomer(Branches branches, People people, Calendars calendars, Partners partners) {
        this.branches = branches;
        this.people = people;
        this.calendars = calendars;
        this.partners = partners;
    }

    /** One pass; the last one finds nobody left. */
    @Scheduled(fixedDelay = 5_000)
    void tell() {
        if (!allTold) {
            int told = branchesTo(ArchiveLane.RECEIVER) + peopleTo(ArchiveLane.RECEIVER)
                    + branchesTo(ComplaintLane.RECEIVER) + peopleTo(ComplaintLane.RECEIVER)
                    + calendarsTo(ComplaintLane.RECEIVER) + partnersTo(ComplaintLane.RECEIVER);
            allTold = told == 0;
        }
    }

    private int branchesTo(String latecomer) {
        List<Stored<Branch>> unknown = branches.untold(latecomer, ALL);
        unknown.forEach(branch -> branches.write(branch,
                only(latecomer, branch, BranchMessages.known(branch.value())), InternalCommand.fresh()));
        return unknown.size();
    }

    private int peopleTo(String latecomer) {
        List<Stored<StaffMember>> unknown = people.untold(latecomer, ALL);
        unknown.forEach(person -> people.write(person,
                only(latecomer, person, StaffMessages.known(person.value())), InternalCommand.fresh()));
        return unknown.size();
    }

    private int calendarsTo(String latecomer) {
        List<Stored<WorkingDayCalendar>> unknown = calendars.untold(latecomer, ALL);
        unknown.forEach(year -> calendars.replace(year,
                only(latecomer, year, CalendarMessages.published(year.value())), InternalCommand.fresh()));
        return unknown.size();
    }

    private int partnersTo(String latecomer) {
        List<Stored<Partner>> unknown = partners.untold(latecomer, ALL);
        unknown.forEach(partner -> partners.write(partner,
                only(latecomer, partner, PartnerMessages.known(partner.value())), InternalCommand.fresh()));
        return unknown.size();
    }

    private static <T> Change<T> only(String latecomer, Stored<T> unchanged, List<Message> told) {
        return new Change<>(unchanged.value(),
                told.stream().filter(message -> message.receiver().equals(latecomer)).toList());
    }
}
