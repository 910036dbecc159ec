package org.confidant.bookingservice.client;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Seals what other documents hold about a client under that client's own key, so that it is erased with them. */
@Component
public final class ClientSeals {
    private final SubjectKeys keys;

    ClientSeals(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * Base64 of the sealed text.
     *
     * @throws Refusal if the client's key is gone
     */
    public String seal(ClientId client, String documentId, String field, String text) {
        return sealed(client, documentId, field, text).orElseThrow(Refusal::notFound);
    }

    /** Base64 of the sealed text; empty if the client's key is gone, or never was. */
    public Optional<String> sealed(ClientId client, String documentId, String field, String text) {
        return key(client).map(key -> Base64.getEncoder().encodeToString(key.seal(documentId, field, text)));
    }

    /**
     * A value for a message to another service: sealed while it lies in the outbox, opened just before it is sent.
     *
     * @throws Refusal if the client's key is gone
     */
    public Map<String, Object> message(ClientId client, String documentId, String field, String text) {
        return SealedValue.of(key(client).orElseThrow(Refusal::notFound), client.subject(), documentId, field, text);
    }

    /** Empty once the client's key is destroyed. */
    public Optional<String> open(ClientId client, String documentId, String field, String sealed) {
        return key(client).map(key -> key.open(documentId, field, Base64.getDecoder().decode(sealed)));
    }

    /** Whether the client was there once and is erased. */
    public boolean erased(ClientId client) {
        return keys.find(client.subject()) instanceof KeysetState.Destroyed;
    }

    private Optional<SubjectKey> key(ClientId client) {
        return keys.find(client.subject()) instanceof KeysetState.Live(var key) ? Optional.of(key) : Optional.empty();
    }
}
