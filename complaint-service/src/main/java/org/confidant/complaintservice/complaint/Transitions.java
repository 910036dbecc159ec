package org.confidant.complaintservice.complaint;

import static org.confidant.complaintservice.complaint.ComplaintStep.ANSWER;
import static org.confidant.complaintservice.complaint.ComplaintStep.CLASSIFY;
import static org.confidant.complaintservice.complaint.ComplaintStep.CLOSE;
import static org.confidant.complaintservice.complaint.ComplaintStep.CORRECT_POLICY;
import static org.confidant.complaintservice.complaint.ComplaintStep.FOLLOW;
import static org.confidant.complaintservice.complaint.ComplaintStep.INVESTIGATE;
import static org.confidant.complaintservice.complaint.ComplaintStep.PROPOSE;
import static org.confidant.complaintservice.complaint.ComplaintStep.REOPEN;
import static org.confidant.complaintservice.complaint.ComplaintStep.RETURN;
import static org.confidant.complaintservice.complaint.ComplaintStep.TALK;
import static org.confidant.complaintservice.complaint.ComplaintStep.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import org.confidant.complaintservice.complaint.ComplaintState.Answered;
import org.confidant.complaintservice.complaint.ComplaintState.Classified;
import org.confidant.complaintservice.complaint.ComplaintState.Closed;
import org.confidant.complaintservice.complaint.ComplaintState.Duplicate;
import org.confidant.complaintservice.complaint.ComplaintState.Proposed;
import org.confidant.complaintservice.complaint.ComplaintState.Received;

/** The state machine of complaints: a pair that is missing here is refused. Rendered in docs/state-machines.md. */
public final class Transitions {
    private static final Map<Class<? extends ComplaintState>, Map<ComplaintStep, Class<? extends ComplaintState>>> TABLE = Map
            .of(
                    Received.class,
                    Map.of(CLASSIFY, Classified.class, FOLLOW, Duplicate.class, CORRECT_POLICY, Received.class, TALK,
                            Received.class, WITHDRAW, Closed.class),
                    Classified.class,
                    Map.of(CLASSIFY, Classified.class, FOLLOW, Duplicate.class, CORRECT_POLICY, Classified.class,
                            INVESTIGATE, Classified.class, TALK, Classified.class, PROPOSE, Proposed.class, ANSWER,
                            Answered.class, WITHDRAW, Closed.class),
                    Proposed.class,
                    Map.of(CORRECT_POLICY, Proposed.class, TALK, Proposed.class, RETURN, Classified.class, ANSWER,
                            Answered.class, WITHDRAW, Closed.class),
                    Answered.class,
                    Map.of(CLASSIFY, Answered.class, CORRECT_POLICY, Answered.class, REOPEN, Classified.class, CLOSE,
                            Closed.class, WITHDRAW, Closed.class),
                    Closed.class, Map.of(CLASSIFY, Closed.class),
                    Duplicate.class, Map.of(CLASSIFY, Classified.class, WITHDRAW, Closed.class));

    private Transitions() {}

    /** The state that step leads to, if it may be taken from here. */
    public static Optional<Class<? extends ComplaintState>> next(Class<? extends ComplaintState> from,
            ComplaintStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(step));
    }
}
