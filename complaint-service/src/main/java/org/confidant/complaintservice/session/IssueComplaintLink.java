package org.confidant.complaintservice.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Hands a participant at the desk another link by which to complain, for example when their mail never came (row 23). */
@Component
public final class IssueComplaintLink {
    private final Sessions sessions;
    private final SubjectKeys keys;
    private final Clock clock;

    IssueComplaintLink(Sessions sessions, SubjectKeys keys, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A link that was issued.
     *
     * @param token shown this once; empty if the same command had issued it before
     */
    public record Issued(Stored<Session> session, Optional<LinkToken> token, Instant expiresAt) {}

    public Issued issue(String session, int participant, BranchScope scope, Command command) {
        AtomicReference<LinkToken> issued = new AtomicReference<>();
        Stored<Session> after = sessions.change(session, scope, command, read -> {
            requireLiving(read, participant);
            LinkToken token = LinkToken.random();
            issued.set(token);
            return read.issue(new ClientLink(token.hash(), participant), clock.instant());
        });
        Optional<LinkToken> shown = Optional.ofNullable(issued.get())
                .filter(token -> after.value().opensBy(token.hash()));
        return new Issued(after, shown, after.value().linksEnd());
    }

    /** A link of an erased client would open nothing. */
    private void requireLiving(Session session, int participant) {
        if (session.participant(participant)
                .filter(one -> !(keys.find(one.client().subject()) instanceof KeysetState.Destroyed)).isEmpty()) {
            throw new Refusal(ComplaintProblem.UNKNOWN_PARTICIPANT, "There is no such participant in this session.")
                    .field("participant", "must be the number of a participant");
        }
    }
}
