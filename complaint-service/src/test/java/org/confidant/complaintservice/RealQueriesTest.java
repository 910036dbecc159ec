package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever handlers, head office and the sweep look for is found by an index. */
@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealQueriesTest extends RunningService {
    @Test
    void no_query_reads_a_whole_collection() {
        Office office = office();
        String complaint = office.filed(office.accused("qian") + ", \"session\": \""
                + office.session(Office.fresh("c")) + "\"");
        office.sort("sun", complaint, "minor", "").expect(200);
        String session = office.session(Office.fresh("c"));
        post("", "/links/" + told().of(session, 1).getFirst().body().get("link") + "/complaint",
                "{\"matter\": \"m\"}").expect(201);
        String token = office.token("wang");
        get(token, "/complaints?limit=1").expect(200);
        get(token, "/complaints?state=Classified&severity=minor&due=2026-06-01T00:00:00Z&after=1-x").expect(200);
        get(office.headOffice(), "/complaints?limit=1").expect(200);
        get(office.headOffice(), "/complaints?reference=0000000000079444").expect(200);
        Investigated one = Investigated.in(this, REALM, office, office);
        one.form("", List.of(office.id("qian"))).expect(200);
        get(office.token("qian"), "/complaints?member=true").expect(200);
        one.state(office.token("li")).expect(200);
        one.vote(office.token("qian"), "not").expect(200);
        tell("archive-service:grants:" + one.id(), 1, "AccessKnown",
                "{\"complaint\": \"%s\", \"round\": 1}".formatted(one.id())).expect(204);
        office.tellClosed(1, "2026-05-12");
        reckon();
        get(REALM.token("administrator", Role.ADMINISTRATOR), "/messages?state=parked").expect(200);

        assertThat(QUERIES.size()).isGreaterThan(10);
        assertThat(QUERIES.scans(System.getenv("CONFIDANT_MONGODB_URI"))).isEmpty();
    }
}
