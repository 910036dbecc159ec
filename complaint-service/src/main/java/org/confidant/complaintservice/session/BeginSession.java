package org.confidant.complaintservice.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.outbox.Message;
import org.springframework.stereotype.Component;

/** Keeps what a session was, and gives each participant a link by which to complain about it (C1). */
@Component
final class BeginSession {
    private final Sessions sessions;
    private final SubjectKeys keys;

    BeginSession(Sessions sessions, SubjectKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Told again, it changes nothing and mints nothing. */
    void begin(String id, Session session) {
        List<ClientLink> links = new ArrayList<>();
        List<Message> news = new ArrayList<>();
        session.participants().forEach(participant -> key(participant.client()).ifPresent(key -> {
            LinkToken token = LinkToken.random();
            links.add(new ClientLink(token.hash(), participant.number()));
            news.add(minted(id, participant, key, token));
        }));
        sessions.keep(id, session.with(links), news);
    }

    private Optional<SubjectKey> key(ClientId client) {
        return keys.create(client.subject()) instanceof KeysetState.Live(SubjectKey key)
                ? Optional.of(key)
                : Optional.empty();
    }

    /** For booking-service, which hands it on with the survey; sealed until it is sent. */
    private static Message minted(String id, Participant participant, SubjectKey key, LinkToken token) {
        ClientId client = participant.client();
        return new Message("booking-service", "LinkMinted", Map.of("template", "complaint", "client", client.value(),
                "session", id, "participant", participant.number(), "link",
                SealedValue.of(key, client.subject(), id, "link-" + participant.number(), token.value())));
    }
}
