package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the clients of duplicates hear the answer to what they repeat (C3). An answer and a new duplicate both leave a mark in
 * the write that makes them; the mark goes when all have heard, so whoever dies on the way is followed by the next sweep. Who
 * could never hear one is let go.
 */
@Component
public final class AnswerDuplicates {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerDuplicates.class);
    private static final BranchScope ALL = Everywhere.because("answers of every branch are spread by the same sweep");

    private final Complaints complaints;
    private final TellClient tellClient;
    private final ReleaseDuplicates release;
    private final Clock clock;
    private final MeterRegistry meters;

    AnswerDuplicates(Complaints complaints, TellClient tellClient, ReleaseDuplicates release, Clock clock,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.tellClient = tellClient;
        this.release = release;
        this.clock = clock;
        this.meters = meters;
    }

    /** What fails is tried again at the next sweep, and does not hold up the others. */
    @Scheduled(fixedDelay = 1000)
    public void sweep() {
        complaints.toSpread(ALL).forEach(this::attempt);
    }

    private void attempt(Stored<Complaint> marked) {
        try {
            if (spread(marked)) {
                complaints.spread(marked);
            }
        } catch (RuntimeException failure) {
            LOG.warn("An answer could not be spread: {}", failure.getClass().getSimpleName());
        }
    }

    /** Whether nothing is left to be done; what was in a ring is looked at once more. */
    private boolean spread(Stored<Complaint> marked) {
        List<Stored<Complaint>> chain = new ArrayList<>(List.of(marked));
        while (chain.getLast().value().state() instanceof ComplaintState.Duplicate duplicate) {
            List<String> ids = chain.stream().map(Stored::id).toList();
            if (ids.contains(duplicate.original())) {
                release.breakRing(chain.subList(ids.indexOf(duplicate.original()), chain.size()));
                return false;
            }
            Optional<Stored<Complaint>> next = complaints.byId(duplicate.original(), ALL);
            if (next.isEmpty()) {
                return true;
            }
            chain.add(next.get());
        }
        Stored<Complaint> original = chain.getLast();
        return Ending.takenBack(original.value()) ? release.allOf(original) : allHear(marked, original);
    }

    private boolean allHear(Stored<Complaint> marked, Stored<Complaint> original) {
        return Ending.presentAnswer(original.value())
                .map(place -> hear(marked, new Echo(original.id(), place, clock.instant()), new HashSet<>()))
                .orElse(true);
    }

    /** This one, if it is a duplicate, and all that repeat it. */
    private boolean hear(Stored<Complaint> one, Echo answer, Set<String> seen) {
        boolean heard = !seen.add(one.id()) || told(one, answer);
        String last = "";
        List<Stored<Complaint>> some;
        do {
            some = complaints.following(one.id(), last, ALL);
            for (Stored<Complaint> next : some) {
                heard &= seen.contains(next.id()) || hear(next, answer, seen);
                last = next.id();
            }
        } while (!some.isEmpty());
        return heard;
    }

    /** Written on the version that was read: of two who come, one tells. Whether nothing is left to be told. */
    private boolean told(Stored<Complaint> one, Echo answer) {
        Complaint complaint = one.value();
        boolean knows = complaint.following().echo().filter(echo -> echo.isOf(answer.original(), answer.place()))
                .isPresent();
        if (!(complaint.state() instanceof ComplaintState.Duplicate) || complaint.client().isEmpty() || knows) {
            return true;
        }
        Change<Complaint> told = tellClient.of(Telling.ANSWER, one.id(),
                complaint.with(complaint.following().told(answer)));
        boolean written = complaints.write(one, told);
        if (written) {
            ComplaintMeter.ECHOES.counter(meters).increment();
        }
        return written;
    }
}
