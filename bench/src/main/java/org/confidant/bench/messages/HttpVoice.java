package org.confidant.bench.messages;

import java.util.UUID;
import org.confidant.bench.http.Wire;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.Sessions;

/** Says it over HTTP, over one connection: the practitioner of all its chats with a token, each client by their link. */
final class HttpVoice implements Voice {
    private static final String BODY = "{\"text\":\"" + Chat.LINE + "\"}";

    private final Wire wire;
    private final Sessions sessions;
    private final Chat any;
    private String authorization = "";

    /** @param any one of the practitioner's chats */
    HttpVoice(int port, Sessions sessions, Chat any) {
        this.wire = Wire.to(port);
        this.sessions = sessions;
        this.any = any;
    }

    @Override
    public void begin() {
        wire.connect();
        authorization = "Authorization: Bearer " + sessions.practitioner(any) + "\r\n";
    }

    @Override
    public void say(Turn turn) {
        String key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        if (turn.byClient()) {
            wire.send("POST", "/links/" + turn.chat().link() + "/messages", key, BODY).expect(201);
        } else {
            wire.send("POST", "/sessions/" + turn.chat().session() + "/messages", authorization + key, BODY)
                    .expect(201);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
