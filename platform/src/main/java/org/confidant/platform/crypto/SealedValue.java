package org.confidant.platform.crypto;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A personal value or a link token in the body of a message: sealed under its subject's key as long as it lies in the outbox,
 * opened just before it is sent.
 */
public final class SealedValue {
    private static final String SEALED = "sealed";
    private static final String SUBJECT = "subject";
    private static final String DOCUMENT = "document";
    private static final String FIELD = "field";
    private static final Set<String> SHAPE = Set.of(SEALED, SUBJECT, DOCUMENT, FIELD);

    private SealedValue() {}

    /**
     * A value for a message's body.
     *
     * @param key of the subject
     * @param document the document whose message it is; with the field it binds the seal to this place
     */
    public static Map<String, Object> of(SubjectKey key, String subject, String document, String field, String plain) {
        return Map.of(SEALED, Base64.getEncoder().encodeToString(key.seal(document, field, plain)), SUBJECT, subject,
                DOCUMENT, document, FIELD, field);
    }

    /**
     * The body with its sealed values opened; empty when the keyset of one of them was destroyed.
     *
     * @throws BrokenSeal when one was altered, or its subject never had a keyset
     */
    public static Optional<Map<String, Object>> opened(Map<String, Object> body, SubjectKeys keys) {
        Map<String, Object> open = new HashMap<>();
        for (Map.Entry<String, Object> entry : body.entrySet()) {
            Optional<Object> value = entry.getValue() instanceof Map<?, ?> map && map.keySet().equals(SHAPE)
                    ? plain(map, keys)
                    : Optional.of(entry.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            open.put(entry.getKey(), value.get());
        }
        return Optional.of(open);
    }

    private static Optional<Object> plain(Map<?, ?> value, SubjectKeys keys) {
        String document = text(value, DOCUMENT);
        String field = text(value, FIELD);
        return switch (keys.find(text(value, SUBJECT))) {
            case KeysetState.Live(SubjectKey key) ->
                Optional.of(key.open(document, field, bytes(text(value, SEALED), document, field)));
            case KeysetState.Destroyed _ -> Optional.empty();
            case KeysetState.Missing _ -> throw new BrokenSeal(document, field);
        };
    }

    private static byte[] bytes(String base64, String document, String field) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException altered) {
            throw new BrokenSeal(document, field);
        }
    }

    private static String text(Map<?, ?> value, String name) {
        return String.valueOf(value.get(name));
    }
}
