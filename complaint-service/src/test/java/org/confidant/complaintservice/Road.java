package org.confidant.complaintservice;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.confidant.complaintservice.testing.DyingService;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.StandIn;

/** The road of one severe complaint through rows 23 to 31, from its session up to its end. */
final class Road {
    static final String FILE = "The tram was late.\n".repeat(40_000);

    private final DyingService service;
    private final Office office;
    private final Office elsewhere;

    /** A branch and another one, with their people. */
    Road(DyingService service) {
        this.service = service;
        this.office = Office.open(service, service.realm());
        this.elsewhere = Office.open(service, service.realm());
    }

    /** What was done on it. */
    record Walked(Investigated one, String interim, String talk, String training, String compensation) {}

    Walked walk() {
        Investigated one = filed();
        String interim = stopped(one);
        investigated(one);
        String talk = order(one, "\"kind\": \"talk\", \"person\": \"" + office.id("li") + "\"");
        String training = order(one,
                "\"kind\": \"training\", \"course\": \"Listening\", \"person\": \"" + office.id("li") + "\"");
        String money = order(one,
                "\"kind\": \"compensation\", \"amount\": {\"amount\": 10000, \"currency\": \"CNY\"}");
        approve(one, "/measures/" + money);
        done(talk, service.staffTold(), "staff-service:measures:", "held");
        done(training, service.staffTold(), "staff-service:measures:", "passed");
        done(money, service.told(), "booking-service:compensations:", "paid");
        answered(one);
        return new Walked(one, interim, talk, training, money);
    }

    private Investigated filed() {
        String session = Office.fresh("s");
        office.tellingSession(session, "counselling", "web", List.of(Office.fresh("c")),
                Instant.now().minus(Duration.ofHours(1))).expect(204);
        String link = "/links/" + link(session, 1);
        String id = service.post("", link + "/complaint", "{\"matter\": \"You were late.\"}").expect(201).text("id");
        service.answered(service.at("", link + "/attachments").POST(BodyPublishers.ofString(FILE)).build());
        service.post(office.token("chen"), "/sessions/" + session + "/complaint-links", "{\"participant\": 1}")
                .expect(201);
        office.sort("wang", id, "severe",
                "\"owner\": \"" + office.id("sun") + "\", " + office.accused("li")).expect(200);
        return new Investigated(service, service.realm(), office, elsewhere, session, id);
    }

    private String stopped(Investigated one) {
        String interim = service.post(office.token("sun"), one.path("/interim-measure"),
                "{\"practitioner\": \"%s\", \"reason\": \"fear\"}".formatted(office.id("li"))).expect(200).text("id");
        service.tell("booking-service:stops:" + interim, 1, "BookingsStopKnown",
                "{\"measure\": \"%s\", \"until\": \"%s\", \"bookings\": []}".formatted(interim,
                        heard(service.told(), interim, 1).body().get("until")))
                .expect(204);
        return interim;
    }

    private void investigated(Investigated one) {
        one.form("", one.others("qian", "zhao", "sun")).expect(200);
        letIn(one, 1);
        one.state(office.token("li")).expect(200);
        for (String member : List.of("qian", "zhao", "sun")) {
            one.vote(elsewhere.token(member), "upheld").expect(200);
        }
    }

    /** Archive-service has the group of that round. */
    private void letIn(Investigated one, int round) {
        heard(service.archiveTold(), one.id(), round);
        service.tell("archive-service:grants:" + one.id(), round, "AccessKnown",
                "{\"complaint\": \"%s\", \"round\": %d}".formatted(one.id(), round)).expect(204);
    }

    private String order(Investigated one, String fields) {
        return service.post(office.token("sun"), one.path("/measures"), "{" + fields + ", \"reason\": \"because\"}")
                .expect(201).text("id");
    }

    private void done(String measure, StandIn owner, String sender, String result) {
        heard(owner, measure, 1);
        service.tell(sender + measure, 1, "MeasureAccepted", "{\"measure\": \"%s\"}".formatted(measure)).expect(204);
        service.tell(sender + measure, 2, "MeasureDone",
                "{\"measure\": \"%s\", \"result\": \"%s\"}".formatted(measure, result)).expect(204);
    }

    private void answered(Investigated one) {
        say(one, "/questions").expect(200);
        client(one, 2, "/reply", "{\"words\": \"Yes.\"}");
        say(one, "/answer").expect(200);
        approve(one, "/answer");
        client(one, 3, "/satisfaction", "{\"satisfied\": false, \"reason\": \"Still late.\"}");
        letIn(one, 2);
        say(one, "/answer").expect(200);
        approve(one, "/answer");
        client(one, 4, "/satisfaction", "{\"satisfied\": true}");
        letIn(one, 3);
    }

    private Answer say(Investigated one, String what) {
        return service.post(office.token("sun"), one.path(what), "{\"words\": \"We say so.\", \"way\": \"mail\"}");
    }

    private void approve(Investigated one, String what) {
        service.post(service.realm().token("xu", Role.INVESTIGATOR, "*"), one.path(what + "/approval"),
                "{\"approved\": true}").expect(200);
    }

    /** By the link that the client was sent as the n-th. */
    private void client(Investigated one, int n, String what, String body) {
        service.post("", "/links/" + link(one.id(), n) + what, body).expect(200);
    }

    private String link(String sender, int n) {
        return String.valueOf(heard(service.told(), sender, n).body().get("link"));
    }

    private Envelope heard(StandIn receiver, String sender, int n) {
        service.until(() -> receiver.of(sender).size() >= n);
        return receiver.of(sender).get(n - 1);
    }
}
