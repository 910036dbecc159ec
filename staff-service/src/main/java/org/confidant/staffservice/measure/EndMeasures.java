package org.confidant.staffservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.staff.LeaverLane;
import org.confidant.staffservice.staff.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what ends by itself: suspensions whose time is up, and all that is open with somebody who left (S10). */
@Component
final class EndMeasures implements Courier {
    private static final Logger LOG = LoggerFactory.getLogger(EndMeasures.class);
    private static final int ROUNDS = 5;

    private final Measures measures;
    private final Clock clock;
    private final MeterRegistry meters;

    EndMeasures(Measures measures, Clock clock, MeterRegistry meters) {
        this.measures = measures;
        this.clock = clock;
        this.meters = meters;
    }

    /** One sweep; what fails is tried again at the next, and does not hold up the others. */
    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        measures.expired(clock.instant(), everywhere()).forEach(expired -> {
            try {
                end(expired);
            } catch (RuntimeException failure) {
                LOG.warn("A suspension could not be ended: {}", failure.getClass().getSimpleName());
            }
        });
    }

    @Override
    public String receiver() {
        return LeaverLane.RECEIVER;
    }

    /** A measure that others write at the same time is read again. */
    @Override
    public Delivery deliver(Envelope envelope) {
        StaffId person = new StaffId(envelope.senderId());
        for (int round = 0; round < ROUNDS; round++) {
            List<Stored<Measure>> pending = measures.pendingOf(person, everywhere());
            if (pending.isEmpty()) {
                return Delivery.TAKEN;
            }
            pending.forEach(this::end);
        }
        return new Delivery.Unavailable("measures are still open");
    }

    private void end(Stored<Measure> read) {
        boolean ordered = read.value().state() == MeasureState.ORDERED;
        Measure next = ordered ? read.value().refused() : read.value().ended(clock.instant());
        Message told = ordered
                ? MeasureMessages.refused(next.id(), MeasureMessages.Reason.LEFT)
                : MeasureMessages.done(next);
        if (measures.write(read, new Change<>(next, List.of(FollowMeasure.changed(), told))).isPresent()) {
            StaffMeter.MEASURES.counter(meters, next.order().kind().word(),
                    (ordered ? MeasureStep.REFUSE : MeasureStep.END).word()).increment();
        }
    }

    private static BranchScope everywhere() {
        return Everywhere.because("a sweep and the relay serve every branch");
    }
}
