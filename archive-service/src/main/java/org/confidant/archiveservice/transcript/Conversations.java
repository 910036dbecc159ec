package org.confidant.archiveservice.transcript;

import java.time.Clock;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.record.Damage;
import org.confidant.archiveservice.record.Participant;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Lets people into the sessions they take part in. */
@Component
public final class Conversations {
    private final Records records;
    private final RecordKeys keys;
    private final Clock clock;

    Conversations(Records records, RecordKeys keys, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /** The session as its practitioner; until it is sealed. */
    public Conversation ofPractitioner(String session, Caller caller) {
        Stored<SessionRecord> stored = records.byId(session, caller.scope()).orElseThrow(Refusal::notFound);
        if (!stored.value().ledBy(caller.id())) {
            throw Refusal.notAllowed();
        }
        return new Conversation(stored, new Author.Practitioner(), keys.require(session, stored.value()),
                caller.scope(), !stored.value().takesMessages(clock.instant()));
    }

    /** The session a client's link leads into. Every link that opens nothing gets the same 404, an erased client's too. */
    public Conversation ofLink(LinkToken token) {
        String hash = token.hash();
        Stored<SessionRecord> stored = records.byLink(hash).orElseThrow(Refusal::notFound);
        SessionRecord record = stored.value();
        Participant participant = record.links().stream().filter(link -> link.hash().equals(hash))
                .flatMap(link -> record.session().participants().stream()
                        .filter(one -> one.number() == link.participant()))
                .findFirst().orElseThrow(Refusal::notFound);
        if (!record.takesMessages(clock.instant()) || keys.ofClient(participant.client()).isEmpty()) {
            throw Refusal.notFound();
        }
        return new Conversation(stored, new Author.Client(participant.number()),
                Damage.refused(() -> keys.open(stored.id(), record)).orElseThrow(Refusal::notFound),
                LinkScope.of(record.session().branch().value()), false);
    }
}
