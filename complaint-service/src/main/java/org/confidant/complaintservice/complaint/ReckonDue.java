package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.OptionalLong;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.RosterChanged;
import org.confidant.complaintservice.roster.StaffId;
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
 * Keeps stored due times in step with hours and calendars, which change without any step (C4). Whoever a change of the roster
 * has excluded is taken off the group by the way, in whichever branch that change was.
 */
@Component
public final class ReckonDue implements RosterChanged {
    private static final Logger LOG = LoggerFactory.getLogger(ReckonDue.class);
    private static final BranchScope ALL = Everywhere.because("due times of every branch are kept by the same sweep");

    private static final Command BY_ITSELF = new Command("", false, "", "clock", OptionalLong.empty());

    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final DueTimes dueTimes;
    private final TechnicalClock technical;
    private final MeterRegistry meters;

    ReckonDue(Complaints complaints, WhoHandles whoHandles, DueTimes dueTimes, TechnicalClock technical,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.dueTimes = dueTimes;
        this.technical = technical;
        this.meters = meters;
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
                complaints.change(read.id(), ALL, BY_ITSELF, again -> Change.silent(dueTimes.afterStep(again.value())));
                return;
            }
            Due due = dueTimes.settled(read.value());
            if (complaints.reckoned(read, due)) {
                ComplaintMeter.RECKONED.counter(meters, due.finds(read.value().due()) ? "same" : "moved").increment();
            }
        } catch (RuntimeException failure) {
            LOG.warn("A due time could not be reckoned: {}", failure.getClass().getSimpleName());
        }
    }
}
