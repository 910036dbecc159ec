package org.confidant.complaintservice.complaint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;

/** What staff-service, which owns all staff mail, must tell staff of complaints: the number, and neither matter nor names. */
final class StaffNews {
    private static final String RECEIVER = "staff-service";
    private static final String TYPE = "StaffNotice";

    private StaffNews() {}

    /** Somebody is in danger. */
    static Message danger(String id, Complaint complaint, Audience audience) {
        return new Message(RECEIVER, TYPE, notice("danger", id, complaint, audience));
    }

    /** A client said no to the answer: who owns it and who looks into it work again. */
    static Message reopened(String id, Complaint complaint, Audience audience) {
        return new Message(RECEIVER, TYPE, notice("reopened", id, complaint, audience));
    }

    /** Something that concerns these people alone. */
    static Message to(List<StaffId> people, String template, String id, Complaint complaint) {
        return new Message(RECEIVER, TYPE,
                notice(template, id, complaint, new Audience(Set.copyOf(people), Set.of(), Set.of())));
    }

    /** A client said no to the answer although it was opened again twice before. */
    static Message reopenedTwice(String id, Complaint complaint, Audience audience) {
        return new Message(RECEIVER, TYPE, notice("reopened-twice", id, complaint, audience));
    }

    /** No mail reaches the client: somebody has to speak to them. */
    static Message clientNotReached(String id, Complaint complaint, Audience audience) {
        return new Message(RECEIVER, TYPE, notice("client-not-reached", id, complaint, audience));
    }

    /** Time runs out, or has. */
    static Message clock(String id, Complaint complaint, Alert alert, Audience audience) {
        Map<String, Object> body = notice(alert.level().word(), id, complaint, audience);
        body.put("clock", alert.clock().word());
        return new Message(RECEIVER, TYPE, body);
    }

    private static Map<String, Object> notice(String template, String id, Complaint complaint, Audience audience) {
        return new HashMap<>(Map.of("template", template, "complaint", id, "reference",
                complaint.reference().toString(), "branch", complaint.origin().branch().value(), "people",
                words(audience.people(), StaffId::value), "roles", words(audience.roles(), Role::realmName), "except",
                words(audience.except(), StaffId::value)));
    }

    private static <T> List<String> words(Collection<T> all, Function<T, String> word) {
        return all.stream().map(word).sorted().toList();
    }
}
