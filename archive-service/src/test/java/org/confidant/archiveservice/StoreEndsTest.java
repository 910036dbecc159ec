package org.confidant.archiveservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.archiveservice.testing.TestStore;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.CuttingProxy;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The store ends at the k-th write of a session's way into the archive, for every k, before or after that write is done. Whoever
 * got no answer asks again with the same key when the store is back, and in the end all is there exactly once.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(StoreEndsTest.BehindTheProxy.class)
class StoreEndsTest extends RunningService {
    private static final CuttingProxy PROXY = new CuttingProxy(TestStore.embedded().uri());
    private static final int MORE_THAN_ENOUGH = 80;
    private static final Instant END = MONDAY_MORNING.plus(Duration.ofDays(30));

    @TestConfiguration
    static class BehindTheProxy {
        @Bean
        MongoClientSettingsBuilderCustomizer throughTheProxy() {
            return settings -> settings.applyToClusterSettings(
                    cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", PROXY.port()))));
        }
    }

    /** Asks until there is an answer of that status. */
    private Answer until(int wanted, Supplier<Answer> request) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Answer answer = request.get();
            if (answer.status() == wanted) {
                return answer;
            }
            assertThat(answer.status()).as("%s", answer.body()).isGreaterThanOrEqualTo(500);
        }
        throw new AssertionError("there was no answer");
    }

    private Answer open(Served session, List<Answer> shown) {
        Answer answer = post(session.token(), "/records/" + session.id() + "/openings", "{\"reason\": \"a reason\"}",
                "Idempotency-Key", "o");
        if (answer.status() == 201 || answer.status() == 200) {
            shown.add(answer);
        }
        return answer.status() == 200 ? new Answer(201, answer.response(), answer.body()) : answer;
    }

    /** The whole way; whether the store had ended on it. */
    private boolean way(int k, boolean afterTheWrite) {
        CLOCK.moveTo(MONDAY_MORNING);
        Served session = new Served(this, REALM, told(), Served.fresh("s"), Served.fresh("b"), Served.fresh("p"),
                List.of(Served.fresh("c")), MONDAY_MORNING);
        String path = "/sessions/" + session.id();
        List<Answer> shown = new ArrayList<>();
        String complaint = Served.fresh("k");
        PROXY.endAt(k, afterTheWrite);

        until(204, () -> tell(session.sender(), 1, "SessionStarted", session.started("remote")));
        until(201, () -> session.say("one", "Idempotency-Key", "m1"));
        Eventually.so(() -> told(session, 1));
        until(201, () -> session.hear(1, "two", "Idempotency-Key", "m2"));
        until(200, () -> put(session.token(), path + "/notes", "{\"text\": \"notes\"}", "Idempotency-Key", "n"));
        until(204, () -> tell(session.sender(), 2, "SessionEnded", """
                {"session": "%s", "endedAt": "%s", "outcome": "completed"}""".formatted(session.id(),
                MONDAY_MORNING)));
        until(204, () -> session.summarise(1, "a summary"));
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(2)));
        until(201, () -> {
            sweep();
            Answer amended = post(session.token(), "/records/" + session.id() + "/amendments",
                    "{\"text\": \"more\", \"reason\": \"forgotten\"}", "Idempotency-Key", "a");
            return amended.status() == 409 ? new Answer(503, amended.response(), amended.body()) : amended;
        });
        until(201, () -> open(session, shown));
        Eventually.so(() -> told(session, 2));
        until(204, () -> grant(complaint, session, 1, Map.of("a" + complaint, END, "b" + complaint, END)));
        until(204, () -> grant(complaint, session, 2, Map.of("b" + complaint, END)));
        Eventually.so(() -> complaints(complaint, 2));
        until(403, () -> post(member("a" + complaint), "/records/" + session.id() + "/openings",
                "{\"reason\": \"too late\"}"));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        check(session, complaint, shown);
        assertThat(complaints().types(complaint, 2)).containsExactly("AccessKnown", "AccessKnown");
        return ended;
    }

    private static String member(String person) {
        return REALM.token(person, Role.INVESTIGATOR, "elsewhere");
    }

    private void sweep() {
        try {
            pass(Duration.ZERO);
        } catch (MongoException storeEnded) {
            // As at the regular sweep: the next one goes on with it.
        }
    }

    /** Whether so much was told; the leases of who died with a message in hand run out at once. */
    private boolean told(Served session, int messages) {
        endLease("records", session.id());
        return told().of(session.id()).size() >= messages;
    }

    /** The same for what complaint-service is told. */
    private boolean complaints(String complaint, int messages) {
        endLease("grants", complaint);
        return complaints().of(complaint).size() >= messages;
    }

    private void endLease(String collection, String id) {
        TestStore.embedded().database(database.getName()).getCollection(collection).updateMany(
                new Document("_id", id).append("due", new Document("$gt", new Date())),
                new Document("$set", new Document("due", new Date())));
    }

    private void check(Served session, String complaint, List<Answer> shown) {
        Answer content = post(session.token(), "/records/" + session.id() + "/openings",
                "{\"reason\": \"to look\"}").expect(201);
        assertThat(content.body().path("content").path("transcript").valueStream()
                .map(message -> message.path("number").asInt() + " " + message.path("text").asString()))
                .containsExactly("1 one", "2 two");
        assertThat(content.body().path("content").path("notes").path("text").asString()).isEqualTo("notes");
        assertThat(content.body().path("content").path("summaries")).hasSize(1);
        assertThat(content.body().path("content").path("amendments")).hasSize(1);
        assertThat(post(member("b" + complaint), "/records/" + session.id() + "/openings", "{\"reason\": \"in time\"}")
                .expect(201).body().path("content").path("transcript")).hasSize(2);
        assertThat(shown.stream().filter(answer -> answer.body().has("content")).count()).isLessThanOrEqualTo(1);
        assertThat(database.getCollection("openings").countDocuments(new Document("session", session.id())))
                .isEqualTo(3);
        assertThat(told().types(session.id(), 2)).containsExactly("LinkMinted", "NotesWritten");
        assertThat(post(REALM.token("auditor", Role.AUDITOR, "*"), "/openings/verification",
                "{\"branch\": \"" + session.branch() + "\"}").body().path("whole").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_all_is_there_once_in_the_end(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(10, MORE_THAN_ENOUGH - 1);
    }
}
