package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.confidant.complaintservice.attachment.SweepUploads;
import org.confidant.complaintservice.measure.LiftInterimMeasures;
import org.confidant.complaintservice.measure.ReadApology;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever handlers, head office and the sweep look for is found by an index. */
@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealQueriesTest extends RunningService {
    @Autowired
    private LiftInterimMeasures lift;
    @Autowired
    private ReadApology readApology;
    @Autowired
    private SweepUploads sweepUploads;

    @Test
    void no_query_reads_a_whole_collection() throws Exception {
        Office office = office();
        String complaint = office.filed(office.accused("li") + ", \"session\": \""
                + office.session(Office.fresh("c")) + "\"");
        office.sort("sun", complaint, "minor", "").expect(200);
        String session = office.session(Office.fresh("c"));
        post("", "/links/" + told().of(session, 1).getFirst().body().get("link") + "/complaint",
                "{\"matter\": \"m\", \"aboutManagement\": true}").expect(201);
        post(office.token("sun"), "/complaints/" + complaint + "/interim-measure",
                "{\"practitioner\": \"" + office.id("li") + "\", \"reason\": \"r\"}").expect(200);
        post(office.token("sun"), "/complaints/" + complaint + "/measures",
                "{\"kind\": \"talk\", \"person\": \"" + office.id("li") + "\", \"reason\": \"r\"}").expect(201);
        get(office.token("sun"), "/complaints/" + complaint + "/measures").expect(200);
        lift.sweep();
        readApology.byLink("no such hash");
        post("", "/links/" + told().of(session, 1).getFirst().body().get("link") + "/attachments", "a note")
                .expect(201);
        String files = "/complaints/" + complaint + "/attachments";
        post(office.token("chen"), files, "a note", "Idempotency-Key", "k").expect(201);
        post(office.token("chen"), files, "a note", "Idempotency-Key", "k").expect(201);
        get(office.token("sun"), files).expect(200);
        HttpClient.newHttpClient().send(at(office.token("sun"), files + "/1").GET().build(),
                HttpResponse.BodyHandlers.discarding());
        sweepUploads.sweep();
        post(office.token("chen"), "/sessions/" + session + "/complaint-links", "{\"participant\": 1}").expect(201);
        String token = office.token("wang");
        get(token, "/complaints?limit=1").expect(200);
        get(token, "/complaints?state=Classified&severity=minor&due=2026-06-01T00:00:00Z&after=1-x").expect(200);
        get(office.headOffice(), "/complaints?limit=1").expect(200);
        get(office.headOffice(), "/complaints?reference=0000000000079444").expect(200);
        office.tellEnded(session, 2, CLOCK.instant()).expect(204);
        get(office.headOffice(), "/figures/complaints?from=2026-05-01&to=2026-05-31&by=branch,category").expect(200);
        alert();
        Investigated one = Investigated.in(this, REALM, office, office);
        one.form("", List.of(office.id("qian"))).expect(200);
        get(office.token("qian"), "/complaints?member=true").expect(200);
        one.state(office.token("li")).expect(200);
        one.vote(office.token("qian"), "not").expect(200);
        tell("archive-service:grants:" + one.id(), 1, "AccessKnown",
                "{\"complaint\": \"%s\", \"round\": 1}".formatted(one.id())).expect(204);
        office.tellClosed(1, "2026-05-12");
        reckon();
        String answered = office.filed("\"client\": \"" + Office.fresh("c") + "\"");
        office.sort("wang", answered, "minor", "").expect(200);
        String repeated = office.filed("\"client\": \"" + Office.fresh("c") + "\"");
        office.sort("wang", repeated, "minor", "\"duplicateOf\": \"" + answered + "\"").expect(200);
        post(token, "/complaints/" + answered + "/answer", "{\"words\": \"w\", \"way\": \"mail\"}").expect(200);
        get("", "/links/" + told().of(answered, 2).getLast().body().get("link")).expect(200);
        told().of(repeated, 2);
        get(REALM.token("administrator", Role.ADMINISTRATOR), "/messages?state=parked").expect(200);

        assertThat(QUERIES.size()).isGreaterThan(10);
        assertThat(QUERIES.scans(System.getenv("CONFIDANT_MONGODB_URI"))).isEmpty();
    }
}
