package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.complaintservice.clock.BusinessTime;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.Branch;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.RosterChanged;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.roster.WeeklyHours;
import org.confidant.complaintservice.roster.WorkingDays;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps stored due times in step with histories, hours and calendars (C4). A due time is reckoned with each step, and once more
 * some seconds later: then a calendar that was learnt at the very moment of the step is known everywhere. Whoever a change of
 * the roster has excluded is taken off the group by the way, in whichever branch that change was.
 */
@Component
public final class ReckonDue implements RosterChanged {
    private static final Logger LOG = LoggerFactory.getLogger(ReckonDue.class);
    private static final BranchScope ALL = Everywhere.because("due times of every branch are kept by the same sweep");

    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());

    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final Roster roster;
    private final Policies policies;
    private final Clock clock;
    private final TechnicalClock technical;
    private final MeterRegistry meters;

    ReckonDue(Complaints complaints, WhoHandles whoHandles, Roster roster, Policies policies, Clock clock,
            TechnicalClock technical, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
        this.technical = technical;
        this.meters = meters;
    }

    /** The clocks of that complaint, by what its branch has told up to now. */
    public Clocks clocks(Complaint complaint) {
        return clocks(Course.of(complaint));
    }

    /** The clocks of a complaint that took this course, by what its branch has told up to now. */
    public Clocks clocks(Course course) {
        return new Clocks(course.events(), policies.version(course.policy()).of(course.kind(), course.severity()),
                time(course.branch()));
    }

    /** The hours of its branch, by what it has told up to now. */
    public BusinessTime time(Complaint complaint) {
        return time(complaint.origin().branch());
    }

    private BusinessTime time(BranchId id) {
        Optional<Branch> branch = roster.branch(id, ALL);
        return new BusinessTime(roster.zone(id, ALL), branch.map(Branch::hours).orElse(WeeklyHours.NONE),
                branch.map(known -> roster.workingDays(known.country())).orElse(WorkingDays.NONE));
    }

    /** The zone its times are shown in, to whomever. */
    public ZoneId zone(Complaint complaint) {
        return roster.zone(complaint.origin().branch(), ALL);
    }

    /** The complaint after a step, with its due time; who has become excluded is off its group. */
    Complaint afterStep(Complaint complaint) {
        Complaint cleared = whoHandles.cleared(complaint);
        return cleared.due(reckoned(cleared, Optional.of(Due.again(technical.instant()))));
    }

    /** The complaint after staff were told these, with the time of the next alert. */
    Complaint afterAlerts(Complaint complaint, List<Alert> told) {
        Complaint alerted = complaint.alerted(told);
        return alerted.due(reckoned(alerted, alerted.due().reckonAgainAt()));
    }

    private Due reckoned(Complaint complaint, Optional<Instant> reckonAgainAt) {
        Clocks clocks = clocks(complaint);
        Instant now = clock.instant();
        return new Due(clocks.nextDue(now), complaint.alerts().next(clocks, now), reckonAgainAt,
                closesAt(complaint));
    }

    /** When its client will have been silent for too long, by what its branch has told up to now. */
    Optional<Instant> closesAt(Complaint complaint) {
        return Ending.closesAt(complaint, time(complaint));
    }

    @Override
    public void ofBranches(Collection<BranchId> branches) {
        complaints.reckonAgain(branches, Due.again(technical.instant()), ALL);
    }

    @Override
    public void ofPerson(StaffId person) {
        complaints.reckonGroups(person, Due.again(technical.instant()), ALL);
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        complaints.toReckon(technical.instant(), ALL).forEach(this::attempt);
    }

    private void attempt(Stored<Complaint> read) {
        try {
            if (!whoHandles.cleared(read.value()).equals(read.value())) {
                complaints.change(read.id(), ALL, BY_ITSELF, again -> Change.silent(afterStep(again.value())));
                return;
            }
            Due due = reckoned(read.value(), Optional.empty());
            if (complaints.reckoned(read, due)) {
                ComplaintMeter.RECKONED.counter(meters, due.finds(read.value().due()) ? "same" : "moved").increment();
            }
        } catch (RuntimeException failure) {
            LOG.warn("A due time could not be reckoned: {}", failure.getClass().getSimpleName());
        }
    }
}
