package org.confidant.complaintservice.session;

import java.time.Clock;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Lets a client in by the link to a session of theirs. */
@Component
public final class OpenLink {
    private final Sessions sessions;
    private final SubjectKeys keys;
    private final Clock clock;

    OpenLink(Sessions sessions, SubjectKeys keys, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who came in, and to which session. */
    public record Visitor(String id, Session session, Participant participant) {}

    /** Every link that opens nothing gets the same 404, an erased client's too. */
    public Visitor enter(LinkToken token) {
        String hash = token.hash();
        Stored<Session> stored = sessions.byLink(hash).orElseThrow(Refusal::notFound);
        Participant participant = stored.value().behind(hash, clock.instant())
                .filter(one -> keys.find(one.client().subject()) instanceof KeysetState.Live)
                .orElseThrow(Refusal::notFound);
        return new Visitor(stored.id(), stored.value(), participant);
    }
}
