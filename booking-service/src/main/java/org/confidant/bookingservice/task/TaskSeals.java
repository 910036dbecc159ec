package org.confidant.bookingservice.task;

import java.util.Base64;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.web.Refusal;
import org.springframework.stereotype.Component;

/** Seals what is written of a task: under its client's key, or under its own if it is about no single client. */
@Component
final class TaskSeals {
    private final ClientSeals clients;
    private final SubjectKeys keys;

    TaskSeals(ClientSeals clients, SubjectKeys keys) {
        this.clients = clients;
        this.keys = keys;
    }

    /**
     * Base64 of the sealed text.
     *
     * @throws Refusal if the client's key is gone
     */
    String seal(Task task, String id, String field, String text) {
        return task.about().client().map(client -> clients.seal(new ClientId(client), id, field, text))
                .orElseGet(() -> {
                    if (keys.create(subject(id)) instanceof KeysetState.Live(var key)) {
                        return Base64.getEncoder().encodeToString(key.seal(id, field, text));
                    }
                    throw Refusal.notFound();
                });
    }

    /** Empty once the key is gone. */
    Optional<String> open(Task task, String id, String field, String sealed) {
        return task.about().client().map(client -> clients.open(new ClientId(client), id, field, sealed))
                .orElseGet(() -> keys.find(subject(id)) instanceof KeysetState.Live(var key)
                        ? Optional.of(key.open(id, field, Base64.getDecoder().decode(sealed)))
                        : Optional.empty());
    }

    private static String subject(String id) {
        return "task-" + id;
    }
}
