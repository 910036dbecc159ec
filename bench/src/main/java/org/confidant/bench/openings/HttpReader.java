package org.confidant.bench.openings;

import java.util.UUID;
import org.confidant.bench.http.Wire;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.Sessions;

/** Opens the record of its own session over HTTP, over one connection. */
final class HttpReader implements Reader {
    private static final String BODY = "{\"reason\":\"" + REASON + "\"}";

    private final Wire wire;
    private final Sessions sessions;
    private final Chat chat;
    private String headers = "";

    HttpReader(int port, Sessions sessions, Chat chat) {
        this.wire = Wire.to(port);
        this.sessions = sessions;
        this.chat = chat;
    }

    @Override
    public void begin() {
        wire.connect();
        headers = "Authorization: Bearer " + sessions.practitioner(chat) + "\r\nIdempotency-Key: ";
    }

    @Override
    public void open() {
        wire.send("POST", "/records/" + chat.session() + "/openings", headers + UUID.randomUUID() + "\r\n", BODY)
                .expect(201);
    }

    @Override
    public void close() {
        wire.close();
    }
}
