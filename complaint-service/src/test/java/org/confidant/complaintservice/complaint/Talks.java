package org.confidant.complaintservice.complaint;

import java.util.List;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What owners and clients say to each other, over HTTP. */
abstract class Talks extends RunningService {
    static final String YES = "{\"satisfied\": true}";
    static final String NO = "{\"satisfied\": false, \"reason\": \"Still cold.\"}";

    @Autowired
    private CloseUnanswered closeUnanswered;
    @Autowired
    private AnswerDuplicates answerDuplicates;

    /** A complaint of a client that wang owns. */
    String owned(Office office) {
        String complaint = office.filed(client());
        office.sort("wang", complaint, "minor", "").expect(200);
        return complaint;
    }

    static String client() {
        return "\"client\": \"" + Office.fresh("c") + "\"";
    }

    /** A complaint of a client that sun owns and somebody else must approve the answer to. */
    String severe(Office office) {
        String complaint = office.filed(client());
        office.sort("wang", complaint, "severe", "\"owner\": \"" + office.id("sun") + "\"").expect(200);
        return complaint;
    }

    /** A colleague of sun. */
    String secondInvestigator(Office office) {
        return REALM.token("xu-" + office.branch(), Role.INVESTIGATOR, "*");
    }

    Answer say(Office office, String name, String complaint, String what, String way, String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/" + what, """
                {"words": "We say %s.", "way": "%s"}""".formatted(what, way), headers);
    }

    Answer approve(String token, String complaint, String body, String... headers) {
        return post(token, "/complaints/" + complaint + "/answer/approval", body, headers);
    }

    Answer satisfaction(String link, String body, String... headers) {
        return post("", "/links/" + link + "/satisfaction", body, headers);
    }

    Answer note(Office office, String name, String complaint, String body, String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/satisfaction", body, headers);
    }

    /** The token of the n-th link that the client of that complaint was sent, from 1; the first came with the receipt. */
    String link(String complaint, int n) {
        return String.valueOf(told().of(complaint, n).get(n - 1).body().get("link"));
    }

    /** Which mails the client of that complaint got, once there are so many. */
    List<String> mails(String complaint, int atLeast) {
        return told().of(complaint, atLeast).stream().map(Envelope::body).map(body -> body.get("template").toString())
                .toList();
    }

    JsonNode open(String link) {
        return get("", "/links/" + link).expect(200).body();
    }

    static List<String> messages(JsonNode linked) {
        return linked.path("messages").valueStream()
                .map(message -> message.path("what").asString() + ": " + message.path("words").asString()).toList();
    }

    /** What that clock of a complaint shows in all its runs. */
    List<String> standings(String token, String complaint, String clock) {
        return get(token, "/complaints/" + complaint + "/clocks").items().stream()
                .filter(run -> run.path("clock").asString().equals(clock))
                .map(run -> run.path("standing").asString()).toList();
    }

    List<String> history(Answer shown) {
        return shown.body().path("inside").path("history").valueStream().map(step -> step.path("what").asString())
                .toList();
    }

    void closeUnanswered() {
        closeUnanswered.sweep();
    }

    void answerDuplicates() {
        answerDuplicates.sweep();
    }
}
