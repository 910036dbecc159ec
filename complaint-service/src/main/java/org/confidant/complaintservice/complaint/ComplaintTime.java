package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.springframework.stereotype.Component;

/** Reads complaints by the hours and the calendar that their branches have told up to now (C4). */
@Component
public final class ComplaintTime {
    private static final BranchScope ALL = Everywhere.because("whoever sees a complaint sees the hours it runs on");

    private final Roster roster;
    private final Policies policies;

    ComplaintTime(Roster roster, Policies policies) {
        this.roster = roster;
        this.policies = policies;
    }

    /** The clocks of that complaint. */
    public Clocks clocks(Complaint complaint) {
        return clocks(Course.of(complaint));
    }

    /** The clocks of a complaint that took this course. */
    public Clocks clocks(Course course) {
        return new Clocks(course.events(), policies.version(course.policy()).of(course.kind(), course.severity()),
                hours(course.branch()));
    }

    /** The hours of its branch. */
    public BusinessTime hours(Complaint complaint) {
        return hours(complaint.origin().branch());
    }

    private BusinessTime hours(BranchId id) {
        Optional<Branch> branch = roster.branch(id, ALL);
        return new BusinessTime(roster.zone(id, ALL), branch.map(Branch::hours).orElse(WeeklyHours.NONE),
                branch.map(known -> roster.workingDays(known.country())).orElse(WorkingDays.NONE));
    }

    /** The zone its times are shown in, to whomever. */
    public ZoneId zone(Complaint complaint) {
        return roster.zone(complaint.origin().branch(), ALL);
    }

    /** When its client will have been silent for too long. */
    Optional<Instant> closesAt(Complaint complaint) {
        return Ending.closesAt(complaint, hours(complaint));
    }
}
