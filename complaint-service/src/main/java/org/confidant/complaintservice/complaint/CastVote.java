package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.util.List;
import org.confidant.complaintservice.complaint.investigation.Causes;
import org.confidant.complaintservice.complaint.investigation.Verdict;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes what a member of a complaint's group found; when all have voted the majority decides, and dissent is kept (C5). */
@Component
public final class CastVote {
    private final Steps steps;
    private final WhoReads whoReads;
    private final WhoHandles whoHandles;
    private final WordSeals seals;
    private final ComplaintTime time;
    private final Causes causes;
    private final Clock clock;

    CastVote(Steps steps, WhoReads whoReads, WhoHandles whoHandles, WordSeals seals, ComplaintTime time,
            Causes causes, Clock clock) {
        this.steps = steps;
        this.whoReads = whoReads;
        this.whoHandles = whoHandles;
        this.seals = seals;
        this.time = time;
        this.causes = causes;
        this.clock = clock;
    }

    /** The caller's vote, once in each turn. */
    public Stored<Complaint> find(String id, NewFinding finding, Caller caller, Command command) {
        whoReads.asMember(id, caller);
        requireCauses(finding);
        return steps.take(id, WhoReads.ANY_BRANCH, command, read -> {
            Complaint complaint = whoHandles.cleared(read.value());
            whoReads.requireMember(complaint, caller);
            return Step.silent("find", new Investigating(complaint).find(finding, new StaffId(caller.id()),
                    place -> seals.sealStep(read.id(), place, finding.words()), time.hours(complaint),
                    clock.instant()));
        });
    }

    private void requireCauses(NewFinding finding) {
        List<String> named = finding.causes();
        if (named.isEmpty() == (finding.verdict() != Verdict.NOT)) {
            throw wrong("causes",
                    named.isEmpty() ? "are needed unless the vote is not" : "are none if the vote is not");
        }
        for (int i = 0; i < named.size(); i++) {
            if (!causes.includes(named.get(i))) {
                throw wrong("causes[" + i + "]", "must be one of " + String.join(", ", causes.codes()));
            }
        }
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
