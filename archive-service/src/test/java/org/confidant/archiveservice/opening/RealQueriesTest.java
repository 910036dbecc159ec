package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever practitioners, clients, auditors and the sweeps look for is found by an index. */
@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealQueriesTest extends RunningService {
    @Test
    void no_query_reads_a_whole_collection() {
        Served session = session();
        session.say("one", "Idempotency-Key", "m1").expect(201);
        session.hear(1, "two", "Idempotency-Key", "m2").expect(201);
        get(session.token(), "/sessions/" + session.id() + "/messages?after=1").expect(200);
        session.summarise(1, "a summary").expect(204);
        session.end();
        pass(Duration.ofDays(1));
        put(session.token(), "/sessions/" + session.id() + "/notes", "{\"text\": \"notes\"}").expect(200);
        pass(Duration.ofDays(1));
        Served later = session(session.branch(), session.practitioner(), "on-site",
                session.clients().getFirst());
        get(later.token(), "/records?limit=1&client=" + session.clients().getFirst()).expect(200);
        post(later.token(), "/records/" + session.id() + "/openings", "{\"reason\": \"a reason\"}",
                "Idempotency-Key", "o").expect(201);
        post(session.token(Role.PRACTITIONER), "/records/" + session.id() + "/openings",
                "{\"reason\": \"a reason\"}").expect(403);
        grant(Served.fresh("k"), session, 1, Map.of("member", CLOCK.instant().plusSeconds(60))).expect(204);
        post(REALM.token("member", Role.INVESTIGATOR, "elsewhere"), "/records/" + session.id() + "/openings",
                "{\"reason\": \"a reason\"}").expect(201);
        String url = post(session.token(Role.RECEPTIONIST), "/clients/" + session.clients().getFirst() + "/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"seen\"}").expect(201).text("url");
        get("", url.substring(url.indexOf("/links/")) + "?after=2").expect(200);
        post(REALM.token("auditor", Role.AUDITOR, "*"), "/openings/verification",
                "{\"branch\": \"" + session.branch() + "\"}").expect(200);
        get(REALM.token("administrator", Role.ADMINISTRATOR), "/messages?state=parked").expect(200);

        assertThat(QUERIES.size()).isGreaterThan(10);
        assertThat(QUERIES.scans(System.getenv("CONFIDANT_MONGODB_URI"))).isEmpty();
    }
}
