package org.confidant.complaintservice.complaint;

import java.util.HashMap;
import java.util.Map;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.outbox.Message;

/** What booking-service, which owns all clients' mail, must tell them of their complaints. */
final class ComplaintNews {
    private static final String RECEIVER = "booking-service";

    private ComplaintNews() {}

    /** It has come in, this is its number, and by this link they follow it; sealed until it is sent. */
    static Message filed(String id, Complaint complaint, ClientId client, LinkToken link, SubjectKey key) {
        Map<String, Object> body = body("complaint-filed", id, complaint, client, link, key);
        complaint.origin().session().ifPresent(session -> body.put("session", session));
        return new Message(RECEIVER, "ComplaintFiled", body);
    }

    /** There is news, which they read by this link; sealed until it is sent. */
    static Message told(Telling telling, String id, Complaint complaint, ClientId client, LinkToken link,
            SubjectKey key) {
        return new Message(RECEIVER, "ComplaintTold", body(telling.template(), id, complaint, client, link, key));
    }

    private static Map<String, Object> body(String template, String id, Complaint complaint, ClientId client,
            LinkToken link, SubjectKey key) {
        return new HashMap<>(Map.of("template", template, "complaint", id, "branch",
                complaint.origin().branch().value(), "client", client.value(), "reference",
                SealedValue.of(key, WordSeals.subject(id), id, "reference", complaint.reference().toString()), "link",
                SealedValue.of(key, WordSeals.subject(id), id, "link", link.value())));
    }
}
