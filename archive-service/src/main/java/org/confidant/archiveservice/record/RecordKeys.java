package org.confidant.archiveservice.record;

import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes and opens the keys of records. A key is wrapped once under each participant's keyset, so that erasing one client
 * takes away one wrapping, and erasing the last makes the record unreadable.
 */
@Component
public final class RecordKeys {
    private static final String FIELD = "record-key";

    private final SubjectKeys keys;

    RecordKeys(SubjectKeys keys) {
        this.keys = keys;
    }

    /** A fresh key for that session, wrapped for all who are not erased; nobody of them: none. */
    public List<WrappedKey> wrapFresh(String session, List<ClientId> clients) {
        String fresh = RecordKey.fresh();
        return clients.stream().distinct().flatMap(client -> created(client).stream()
                .map(key -> new WrappedKey(client, new Binary(key.seal(session, FIELD, fresh))))).toList();
    }

    /** The client's own key, made unless there is one; empty once it was destroyed. */
    public Optional<SubjectKey> created(ClientId client) {
        return live(keys.create(client.subject()));
    }

    /** The client's own key; empty once it was destroyed, or if there never was one. */
    public Optional<SubjectKey> ofClient(ClientId client) {
        return live(keys.find(client.subject()));
    }

    /**
     * The record's key by any participant who is not erased; empty if all are.
     *
     * @throws BrokenSeal if none of their wrappings opens
     */
    public Optional<RecordKey> open(String session, SessionRecord record) {
        BrokenSeal broken = null;
        for (WrappedKey wrapped : record.keys()) {
            Optional<SubjectKey> key = ofClient(wrapped.client());
            if (key.isPresent()) {
                try {
                    return Optional.of(RecordKey.of(key.get().open(session, FIELD, wrapped.wrapped().getData())));
                } catch (BrokenSeal altered) {
                    broken = altered;
                }
            }
        }
        if (broken != null) {
            throw broken;
        }
        return Optional.empty();
    }

    /** @throws Refusal if all participants are erased, or the key was altered */
    public RecordKey require(String session, SessionRecord record) {
        return Damage.refused(() -> open(session, record)).orElseThrow(() -> new Refusal(
                ArchiveProblem.RECORD_ERASED, "Nobody can read this record any more."));
    }

    private static Optional<SubjectKey> live(KeysetState state) {
        return state instanceof KeysetState.Live(SubjectKey key) ? Optional.of(key) : Optional.empty();
    }
}
