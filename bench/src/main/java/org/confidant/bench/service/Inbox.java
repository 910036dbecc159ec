package org.confidant.bench.service;

import org.confidant.bench.http.Wire;
import org.confidant.platform.identity.Role;

/** Brings messages to a service as the others do. */
record Inbox(Wire wire, Realm realm) {

    /** @param sender {@code service:collection:id} */
    void tell(String sender, long n, String type, String body) {
        String token = realm.token(sender.substring(0, sender.indexOf(':')), Role.SERVICE);
        wire.send("PUT", "/inbox/" + sender + "/" + n, "Authorization: Bearer " + token + "\r\n",
                "{\"type\": \"" + type + "\", \"at\": \"2026-01-01T00:00:00Z\", \"body\": " + body + "}").expect(204);
    }
}
