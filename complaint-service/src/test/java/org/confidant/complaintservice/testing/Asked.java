package org.confidant.complaintservice.testing;

import org.confidant.complaintservice.testing.RunningService.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.TestRealm;

/** A complaint-service that can be asked, wherever it runs. */
public interface Asked {
    /** Where its callers get their tokens. */
    TestRealm realm();

    Answer send(String token, String method, String path, String body, String... headers);

    default Answer get(String token, String path) {
        return send(token, "GET", path, "");
    }

    default Answer post(String token, String path, String body, String... headers) {
        return send(token, "POST", path, body, headers);
    }

    default Answer put(String token, String path, String body, String... headers) {
        return send(token, "PUT", path, body, headers);
    }

    /** Brings a message as another service does. */
    default Answer tell(String sender, long n, String type, String body) {
        String service = sender.substring(0, sender.indexOf(':'));
        return put(realm().token(service, Role.SERVICE), "/inbox/" + sender + "/" + n,
                "{\"type\":\"" + type + "\",\"at\":\"2026-05-11T00:00:00Z\",\"body\":" + body + "}");
    }
}
