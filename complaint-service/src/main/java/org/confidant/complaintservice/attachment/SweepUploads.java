package org.confidant.complaintservice.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.time.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away the bytes of uploads that died. Their age only says when to look: an upload that lives after all is spoiled first,
 * so that nothing is published whose bytes are gone.
 */
@Component
public final class SweepUploads {
    /** Longer than any honest upload. */
    public static final Duration PATIENCE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(SweepUploads.class);

    private final Attachments attachments;
    private final Chunks chunks;
    private final TechnicalClock technical;
    private final MeterRegistry meters;

    SweepUploads(Attachments attachments, Chunks chunks, TechnicalClock technical, MeterRegistry meters) {
        this.attachments = attachments;
        this.chunks = chunks;
        this.technical = technical;
        this.meters = meters;
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 60_000)
    public void sweep() {
        chunks.drafts(technical.instant().minus(PATIENCE)).forEach(this::attempt);
    }

    private void attempt(Chunks.Draft draft) {
        try {
            Attachments.Standing standing = attachments.standing(draft.attachment());
            if (standing.upload().filter(draft.upload()::equals).isPresent()) {
                chunks.settle(draft.upload());
            } else if (standing.upload().isPresent() || standing.version() > draft.unborn()
                    || attachments.spoil(draft.attachment(), draft.unborn())) {
                chunks.remove(draft.upload());
                ComplaintMeter.ATTACHMENTS.counter(meters, "swept").increment();
            }
        } catch (RuntimeException failure) {
            LOG.warn("An upload could not be swept: {}", failure.getClass().getSimpleName());
        }
    }
}
