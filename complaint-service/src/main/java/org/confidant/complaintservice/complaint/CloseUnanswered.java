package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends what was answered ten working days ago and met with silence, as unanswered and never as satisfied (C7). Written on the
 * version that was read: whoever comes second closes nothing twice.
 */
@Component
public final class CloseUnanswered {
    private static final Logger LOG = LoggerFactory.getLogger(CloseUnanswered.class);
    private static final BranchScope ALL = Everywhere.because("silence ends complaints of every branch");
    private static final String BY = "clock";

    private final Complaints complaints;
    private final TellClient tellClient;
    private final ComplaintTime time;
    private final DueTimes dueTimes;
    private final Clock clock;
    private final MeterRegistry meters;

    CloseUnanswered(Complaints complaints, TellClient tellClient, ComplaintTime time, DueTimes dueTimes, Clock clock,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.tellClient = tellClient;
        this.time = time;
        this.dueTimes = dueTimes;
        this.clock = clock;
        this.meters = meters;
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        complaints.toClose(clock.instant(), ALL).forEach(this::attempt);
    }

    private void attempt(Stored<Complaint> read) {
        try {
            close(read);
        } catch (RuntimeException failure) {
            LOG.warn("A complaint could not be closed: {}", failure.getClass().getSimpleName());
        }
    }

    /** The stored time only found it; the calendar as it is now decides. */
    private void close(Stored<Complaint> read) {
        Instant now = clock.instant();
        boolean over = time.closesAt(read.value()).filter(end -> !now.isBefore(end)).isPresent();
        if (over && complaints.write(read, tellClient.of(Telling.CLOSED, read.id(),
                dueTimes.afterStep(Ending.unanswered(read.value(), BY, now))))) {
            ComplaintMeter.STEPS.counter(meters, "close").increment();
        }
    }
}
