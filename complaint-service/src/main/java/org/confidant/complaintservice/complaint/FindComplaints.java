package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** The complaints that somebody may see; the others do not exist for them (C5). */
@Component
public final class FindComplaints {
    private static final int CHUNK = 250;
    private static final int CHUNKS_AT_MOST = 5;

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

    /** Some of those the caller handles, or of all for head office, without their words. */
    public Listed list(ComplaintQuery wanted, Caller caller) {
        return filled(wanted, query -> complaints.list(query, caller.scope()),
                read -> whoHandles.sees(read.value(), caller));
    }

    /** The same of those the caller is a member of, in whatever branch. */
    public Listed ofMember(ComplaintQuery wanted, Caller caller) {
        StaffId member = new StaffId(caller.id());
        return filled(wanted, query -> complaints.ofMember(member, clock.instant(), query, WhoReads.ANY_BRANCH),
                read -> whoReads.isMember(read.value(), caller));
    }

    /**
     * Part of a list.
     *
     * @param found as many as asked for, or fewer if there are no more, or if many had to be read that the caller does not see
     * @param next where the others begin; empty at the end of the list
     */
    public record Listed(List<Stored<Complaint>> found, Optional<ComplaintQuery.Position> next) {}

    private static Listed filled(ComplaintQuery wanted, Function<ComplaintQuery, List<Stored<Complaint>>> page,
            Predicate<Stored<Complaint>> visible) {
        List<Stored<Complaint>> found = new ArrayList<>();
        ComplaintQuery query = wanted.chunk(wanted.limit() + 1);
        for (int chunk = 0; chunk < CHUNKS_AT_MOST; chunk++) {
            List<Stored<Complaint>> some = page.apply(query);
            for (Stored<Complaint> one : some.stream().filter(visible).toList()) {
                if (found.size() == wanted.limit()) {
                    return new Listed(found, Optional.of(ComplaintQuery.Position.of(found.getLast())));
                }
                found.add(one);
            }
            if (some.size() < query.limit()) {
                return new Listed(found, Optional.empty());
            }
            query = query.behind(ComplaintQuery.Position.of(some.getLast())).chunk(CHUNK);
        }
        return new Listed(found, query.after());
    }
}
