package org.confidant.complaintservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintState;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends interim measures whose complaint is over or accuses the practitioner no more: nobody is without clients for nothing (C5).
 * A duplicate is over when the complaint is which it follows.
 */
@Component
public final class LiftInterimMeasures {
    private static final Logger LOG = LoggerFactory.getLogger(LiftInterimMeasures.class);
    private static final BranchScope ALL = Everywhere.because("complaints of every branch end");
    private static final int MOST_FOLLOWED = 10;

    private final InterimMeasures interims;
    private final Complaints complaints;
    private final MeasureNews news;
    private final Clock clock;
    private final MeterRegistry meters;

    LiftInterimMeasures(InterimMeasures interims, Complaints complaints, MeasureNews news, Clock clock,
            MeterRegistry meters) {
        this.interims = interims;
        this.complaints = complaints;
        this.news = news;
        this.clock = clock;
        this.meters = meters;
    }

    /** Goes through all that are live; what fails is tried again at the next sweep. */
    @Scheduled(fixedDelay = 5000)
    public void sweep() {
        Instant now = clock.instant();
        List<Stored<InterimMeasure>> some = interims.live(now, Optional.empty(), ALL);
        while (!some.isEmpty()) {
            some.forEach(this::attempt);
            some = interims.live(now, Optional.of(some.getLast()), ALL);
        }
    }

    private void attempt(Stored<InterimMeasure> read) {
        try {
            if (complaints.byId(read.value().complaint(), ALL)
                    .filter(complaint -> isNeedless(read.value(), complaint.value(), MOST_FOLLOWED)).isPresent()) {
                interims.change(read.id(), ALL, onlyIfStill(read), this::lifted);
                ComplaintMeter.MEASURES.counter(meters, "interim", "lift").increment();
            }
        } catch (RuntimeException failure) {
            LOG.warn("An interim measure could not be lifted: {}", failure.getClass().getSimpleName());
        }
    }

    /** Whoever renews it meanwhile keeps it. */
    private static Command onlyIfStill(Stored<InterimMeasure> read) {
        return new Command("", false, "", "clock", OptionalLong.of(read.version()));
    }

    private boolean isNeedless(InterimMeasure measure, Complaint complaint, int mayFollow) {
        if (!complaint.accused().contains(measure.practitioner())) {
            return true;
        }
        if (complaint.state() instanceof ComplaintState.Duplicate duplicate) {
            return mayFollow == 0 || complaints.byId(duplicate.original(), ALL)
                    .filter(original -> !isNeedless(measure, original.value(), mayFollow - 1)).isEmpty();
        }
        return OwnedComplaints.isOver(complaint);
    }

    private Change<InterimMeasure> lifted(Stored<InterimMeasure> read) {
        InterimMeasure lifted = read.value().lift(clock.instant());
        return new Change<>(lifted, List.of(news.stopped(read.id(), lifted)));
    }
}
