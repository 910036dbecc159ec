package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Lets go of duplicates whose clients would never be answered: what they repeat was taken back, or repeats them (C3). Written on
 * the version that was read: of two who come, one releases.
 */
@Component
final class ReleaseDuplicates {
    private static final BranchScope ALL = Everywhere.because("what a duplicate repeats may be another branch's");
    private static final String BY = "clock";

    private final Complaints complaints;
    private final DueTimes dueTimes;
    private final Clock clock;
    private final MeterRegistry meters;

    ReleaseDuplicates(Complaints complaints, DueTimes dueTimes, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.dueTimes = dueTimes;
        this.clock = clock;
        this.meters = meters;
    }

    /** The one of a ring that followed last; whoever looks chooses the same. */
    void breakRing(List<Stored<Complaint>> ring) {
        release(ring.stream().max(Comparator.comparing(ReleaseDuplicates::followedAt).thenComparing(Stored::id))
                .orElseThrow());
    }

    private static Instant followedAt(Stored<Complaint> one) {
        return one.value().history().stream().filter(entry -> entry.what() == HistoryEntry.What.FOLLOWED)
                .map(HistoryEntry::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** All that repeat it and were told no answer since; whether none is left. */
    boolean allOf(Stored<Complaint> original) {
        boolean released = true;
        String last = "";
        List<Stored<Complaint>> some;
        do {
            some = complaints.following(original.id(), last, ALL);
            for (Stored<Complaint> next : some) {
                released &= told(next) || release(next);
                last = next.id();
            }
        } while (!some.isEmpty());
        return released;
    }

    private static boolean told(Stored<Complaint> one) {
        return one.value().following().echo().filter(echo -> !echo.at().isBefore(followedAt(one))).isPresent();
    }

    private boolean release(Stored<Complaint> one) {
        boolean written = complaints.write(one,
                Change.silent(dueTimes.afterStep(one.value().release(BY, clock.instant()))));
        if (written) {
            ComplaintMeter.STEPS.counter(meters, "release").increment();
        }
        return written;
    }
}
