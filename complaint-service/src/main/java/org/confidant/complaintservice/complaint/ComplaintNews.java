package org.confidant.complaintservice.complaint;

import java.util.HashMap;
import java.util.Map;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.crypto.SealedValue;
import org.confidant.platform.crypto.SubjectKey;
import org.confidant.platform.outbox.Message;

/** What booking-service, which owns all clients' mail, must tell them of their complaints. */
final class ComplaintNews {
    private static final String RECEIVER = "booking-service";

    private ComplaintNews() {}

    /** It has come in, and this is its number; sealed until it is sent. */
    static Message filed(String id, Complaint complaint, ClientId client, SubjectKey key) {
        Map<String, Object> body = new HashMap<>(Map.of("template", "complaint-filed", "complaint", id, "branch",
                complaint.origin().branch().value(), "client", client.value(), "reference", SealedValue.of(key,
                        WordSeals.subject(id), id, "reference", complaint.reference().toString())));
        complaint.origin().session().ifPresent(session -> body.put("session", session));
        return new Message(RECEIVER, "ComplaintFiled", body);
    }
}
