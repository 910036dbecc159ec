package org.confidant.bench.booking;

import java.util.UUID;
import org.confidant.bench.http.Wire;

/** One client of a server: books one appointment after another over one connection. */
final class Desk implements AutoCloseable {
    private final Wire wire;
    private final Diary diary;
    private String headers = "";

    Desk(int port, Diary diary) {
        this.wire = Wire.to(port);
        this.diary = diary;
    }

    void signIn(String token) {
        wire.connect();
        headers = "Authorization: Bearer " + token + "\r\nIdempotency-Key: ";
    }

    void book() {
        wire.send("POST", "/bookings", headers + UUID.randomUUID() + "\r\n", diary.next().json()).expect(201);
    }

    @Override
    public void close() {
        wire.close();
    }
}
