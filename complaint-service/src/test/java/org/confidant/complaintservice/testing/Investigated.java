package org.confidant.complaintservice.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.complaintservice.testing.RunningService.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.TestRealm;

/** A complaint about a session, accusing li, owned by sun, and an office elsewhere from which members come. */
public record Investigated(Asked service, TestRealm realm, Office office, Office elsewhere, String session,
        String id) {

    public static Investigated in(Asked service, TestRealm realm, Office office, Office elsewhere) {
        String session = office.session(Office.fresh("c"));
        String id = office.filed(office.accused("li") + ", \"session\": \"" + session + "\"");
        office.sort("sun", id, "normal", "").expect(200);
        return new Investigated(service, realm, office, elsewhere, session, id);
    }

    /** These people of the other office. */
    public List<String> others(String... names) {
        return Stream.of(names).map(elsewhere::id).toList();
    }

    public Answer form(String fields, List<String> members) {
        return formBy(office.token("sun"), fields, members);
    }

    /** The same group goes on, with another charge. */
    public Answer charge(String charge, List<String> members) {
        return service.post(office.token("sun"), path("/investigation"), """
                {"members": ["%s"], "charge": "%s", "reason": "more came up"}""".formatted(
                String.join("\", \"", members), charge));
    }

    public Answer formBy(String token, String fields, List<String> members) {
        return service.post(token, path("/investigation"), """
                {"members": [%s], "charge": "You were late."%s}""".formatted(
                members.stream().map(member -> "\"" + member + "\"").collect(Collectors.joining(", ")), fields));
    }

    public Answer state(String token) {
        return service.post(token, path("/statement"), "{\"text\": \"The tram was late.\"}");
    }

    public Answer vote(String token, String vote) {
        return service.post(token, path("/findings"),
                "{\"vote\": \"%s\", \"causes\": [%s], \"stage\": \"opening\", \"words\": \"Seen and heard.\"}"
                        .formatted(vote, vote.equals("not") ? "" : "\"punctuality\""));
    }

    public Answer show(String token) {
        return service.get(token, path(""));
    }

    public String path(String below) {
        return "/complaints/" + id + below;
    }

    /** Somebody of head office who is nobody else. */
    public String headOffice() {
        return realm.token("head", Role.HEAD_OFFICE);
    }

    /** What messages of that type told, in order. */
    public static List<Envelope> of(List<Envelope> told, String type) {
        return told.stream().filter(envelope -> envelope.type().equals(type)).toList();
    }
}
