package org.confidant.complaintservice.measure;

import java.util.List;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.WhoHandles;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** A complaint's measures as far as somebody may see them (C6). */
@Component
public final class FindMeasures {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final Measures measures;
    private final InterimMeasures interims;

    FindMeasures(Complaints complaints, WhoHandles whoHandles, Measures measures, InterimMeasures interims) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.measures = measures;
        this.interims = interims;
    }

    /** @param inside whether the caller sees words and people too */
    public record Seen(List<Stored<InterimMeasure>> interims, List<Stored<Measure>> measures, boolean inside) {
        public Seen {
            interims = List.copyOf(interims);
            measures = List.copyOf(measures);
        }
    }

    /**
     * All of them for who handles the complaint and, without words and people, for head office; for who may only be the second
     * person, those that need one.
     */
    public Seen of(String complaint, Caller caller) {
        Complaint about = complaints.byId(complaint, caller.scope()).map(Stored::value)
                .orElseThrow(Refusal::notFound);
        boolean handles = whoHandles.handles(about, caller);
        List<Stored<Measure>> all = measures.of(complaint, caller.scope());
        if (handles || whoHandles.sees(about, caller)) {
            return new Seen(interims.of(complaint, caller.scope()), all, handles);
        }
        List<Stored<Measure>> toDecide = all.stream()
                .filter(one -> one.value().treatment().kind().needsSecondPerson()).toList();
        if (toDecide.isEmpty() || !whoHandles.mayApprove(about, caller)) {
            throw Refusal.notFound();
        }
        return new Seen(List.of(), toDecide, true);
    }
}
