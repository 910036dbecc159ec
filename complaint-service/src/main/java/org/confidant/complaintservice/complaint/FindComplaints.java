package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** The complaints that somebody may see; the others do not exist for them (C5). */
@Component
public final class FindComplaints {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final WhoReads whoReads;
    private final Clock clock;

    FindComplaints(Complaints complaints, WhoHandles whoHandles, WhoReads whoReads, Clock clock) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.whoReads = whoReads;
        this.clock = clock;
    }

    /** For who handles it, head office, and members of its group while they are. */
    public Stored<Complaint> byId(String id, Caller caller) {
        return complaints.byId(id, caller.scope()).filter(read -> whoHandles.sees(read.value(), caller))
                .orElseGet(() -> whoReads.asMember(id, caller));
    }

    /** As many as asked for, unless there are fewer that the caller handles, or all for head office. */
    public List<Stored<Complaint>> list(ComplaintQuery wanted, Caller caller) {
        return filled(wanted, query -> complaints.list(query, caller.scope()),
                read -> whoHandles.sees(read.value(), caller));
    }

    /** The same of those the caller is a member of, in whatever branch. */
    public List<Stored<Complaint>> ofMember(ComplaintQuery wanted, Caller caller) {
        StaffId member = new StaffId(caller.id());
        return filled(wanted, query -> complaints.ofMember(member, clock.instant(), query, WhoReads.ANY_BRANCH),
                read -> whoReads.isMember(read.value(), caller));
    }

    private static List<Stored<Complaint>> filled(ComplaintQuery wanted,
            Function<ComplaintQuery, List<Stored<Complaint>>> page, Predicate<Stored<Complaint>> visible) {
        List<Stored<Complaint>> found = new ArrayList<>();
        ComplaintQuery query = wanted;
        List<Stored<Complaint>> some;
        do {
            some = page.apply(query);
            some.stream().filter(visible).forEach(found::add);
            query = some.isEmpty() ? query : query.behind(ComplaintQuery.Position.of(some.getLast()));
        } while (found.size() < wanted.limit() && some.size() == wanted.limit());
        return found.subList(0, Math.min(wanted.limit(), found.size()));
    }
}
