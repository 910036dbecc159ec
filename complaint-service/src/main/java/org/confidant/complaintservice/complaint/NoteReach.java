package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Keeps with a complaint whether mails reach its client, so that nothing more counts as said that nobody heard; its owner is
 * told to speak to them, in the write that keeps it (C7).
 */
@Component
final class NoteReach {
    private static final String NOT_REACHED = "client-not-reached";
    private static final Command BY_INBOX = new Command("", false, "", "booking-service", OptionalLong.empty());

    private final Complaints complaints;
    private final WhoIsTold whoIsTold;
    private final Clock clock;
    private final MeterRegistry meters;

    NoteReach(Complaints complaints, WhoIsTold whoIsTold, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoIsTold = whoIsTold;
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether there is such a complaint. */
    boolean note(String id, boolean reached, BranchScope scope) {
        Optional<Complaint> there = complaints.byId(id, scope).map(Stored::value);
        if (there.filter(complaint -> !knows(complaint, reached)).isPresent()) {
            complaints.change(id, scope, BY_INBOX, read -> noted(id, read.value(), reached));
            if (!reached) {
                ComplaintMeter.NOTICES.counter(meters, NOT_REACHED).increment();
            }
        }
        return there.isPresent();
    }

    private static boolean knows(Complaint complaint, boolean reached) {
        return complaint.following().unreached().isEmpty() == reached;
    }

    private Change<Complaint> noted(String id, Complaint complaint, boolean reached) {
        if (knows(complaint, reached)) {
            return Change.silent(complaint);
        }
        Complaint noted = complaint.with(complaint.following()
                .reached(reached ? Optional.empty() : Optional.of(clock.instant())));
        return reached
                ? Change.silent(noted)
                : new Change<>(noted, List.of(StaffNews.clientNotReached(id, noted, whoIsTold.ofUnreached(noted))));
    }
}
