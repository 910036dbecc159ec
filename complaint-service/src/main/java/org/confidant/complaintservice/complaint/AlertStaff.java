package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns staff before a clock is in breach, and tells others when it is (C4). What was told is written with the message, on the
 * version that was read: whoever dies or comes second tells nobody twice.
 */
@Component
public final class AlertStaff {
    private static final Logger LOG = LoggerFactory.getLogger(AlertStaff.class);
    private static final BranchScope ALL = Everywhere.because("clocks of every branch are watched by the same sweep");

    private final Complaints complaints;
    private final WhoIsTold whoIsTold;
    private final ComplaintTime time;
    private final DueTimes dueTimes;
    private final Clock clock;
    private final MeterRegistry meters;

    AlertStaff(Complaints complaints, WhoIsTold whoIsTold, ComplaintTime time, DueTimes dueTimes, Clock clock,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.whoIsTold = whoIsTold;
        this.time = time;
        this.dueTimes = dueTimes;
        this.clock = clock;
        this.meters = meters;
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        complaints.toAlert(clock.instant(), ALL).forEach(this::attempt);
    }

    private void attempt(Stored<Complaint> read) {
        try {
            tell(read);
        } catch (RuntimeException failure) {
            LOG.warn("Staff could not be alerted: {}", failure.getClass().getSimpleName());
        }
    }

    private void tell(Stored<Complaint> read) {
        Complaint complaint = read.value();
        Instant now = clock.instant();
        List<Alert> due = complaint.alerts().due(time.clocks(complaint), now);
        List<Message> notices = due.stream().map(alert -> StaffNews.clock(read.id(), complaint, alert,
                whoIsTold.of(complaint, alert.level()))).toList();
        if (complaints.write(read, new Change<>(dueTimes.afterAlerts(complaint, due), notices))) {
            due.forEach(alert -> ComplaintMeter.NOTICES.counter(meters, alert.level().word()).increment());
        }
    }
}
