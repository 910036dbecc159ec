package org.confidant.complaintservice.complaint;

import java.util.ArrayList;
import java.util.List;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** The complaints that somebody may see; the others do not exist for them (C5). */
@Component
public final class FindComplaints {
    private final Complaints complaints;
    private final WhoHandles whoHandles;

    FindComplaints(Complaints complaints, WhoHandles whoHandles) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
    }

    public Stored<Complaint> byId(String id, Caller caller) {
        return complaints.byId(id, caller.scope()).filter(read -> whoHandles.sees(read.value(), caller))
                .orElseThrow(Refusal::notFound);
    }

    /** As many as asked for, unless there are fewer that the caller may see. */
    public List<Stored<Complaint>> list(ComplaintQuery wanted, Caller caller) {
        List<Stored<Complaint>> found = new ArrayList<>();
        ComplaintQuery query = wanted;
        List<Stored<Complaint>> some;
        do {
            some = complaints.list(query, caller.scope());
            some.stream().filter(read -> whoHandles.sees(read.value(), caller)).forEach(found::add);
            query = some.isEmpty() ? query : query.behind(ComplaintQuery.Position.of(some.getLast()));
        } while (found.size() < wanted.limit() && some.size() == wanted.limit());
        return found.subList(0, Math.min(wanted.limit(), found.size()));
    }
}
