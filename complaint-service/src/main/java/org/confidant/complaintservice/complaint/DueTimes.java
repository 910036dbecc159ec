package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.stereotype.Component;

/**
 * Reckons what is stored of a complaint's due times, in the write of the step that moves them (C4), and once more some seconds
 * later: then a calendar that was learnt at the very moment of the step is known everywhere.
 */
@Component
final class DueTimes {
    private final ComplaintTime time;
    private final WhoHandles whoHandles;
    private final Clock clock;
    private final TechnicalClock technical;

    DueTimes(ComplaintTime time, WhoHandles whoHandles, Clock clock, TechnicalClock technical) {
        this.time = time;
        this.whoHandles = whoHandles;
        this.clock = clock;
        this.technical = technical;
    }

    /** The complaint after a step; who has become excluded is off its group. */
    Complaint afterStep(Complaint complaint) {
        Complaint cleared = whoHandles.cleared(complaint);
        return cleared.due(reckoned(cleared, Optional.of(Due.again(technical.instant()))));
    }

    /** The complaint after staff were told these, with the time of the next alert. */
    Complaint afterAlerts(Complaint complaint, List<Alert> told) {
        Complaint alerted = complaint.alerted(told);
        return alerted.due(reckoned(alerted, alerted.due().reckonAgainAt()));
    }

    /** Its due times as they are now, to stay until something changes. */
    Due settled(Complaint complaint) {
        return reckoned(complaint, Optional.empty());
    }

    private Due reckoned(Complaint complaint, Optional<Instant> reckonAgainAt) {
        Clocks clocks = time.clocks(complaint);
        Instant now = clock.instant();
        return new Due(clocks.nextDue(now), complaint.alerts().next(clocks, now), reckonAgainAt,
                time.closesAt(complaint));
    }
}
