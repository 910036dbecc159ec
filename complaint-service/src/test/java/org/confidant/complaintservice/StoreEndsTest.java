package org.confidant.complaintservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.testing.CuttingProxy;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.StandIn;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The store ends at the k-th write of a session's link, a complaint by it, its sorting, its group and a vote, of a report of danger
 * and a warning, or of a conversation, for every k, before or after that write is done. Whoever got no answer asks again with the
 * same key when the store is back, and in the end all is there exactly once.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(StoreEndsTest.BehindTheProxy.class)
class StoreEndsTest extends RunningService {
    private static final CuttingProxy PROXY = new CuttingProxy(TestStore.embedded().uri());
    private static final int MORE_THAN_ENOUGH = 60;

    @TestConfiguration
    static class BehindTheProxy {
        @Bean
        MongoClientSettingsBuilderCustomizer throughTheProxy() {
            return settings -> settings.applyToClusterSettings(
                    cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", PROXY.port()))));
        }
    }

    /** Asks until there is an answer of that status. */
    private static Answer until(int wanted, Supplier<Answer> request) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Answer answer = request.get();
            if (answer.status() == wanted) {
                return answer;
            }
            assertThat(answer.status()).as("%s", answer.body()).isGreaterThanOrEqualTo(500);
        }
        throw new AssertionError("there was no answer");
    }

    /** The whole way; whether the store had ended on it. */
    private boolean way(int k, boolean afterTheWrite) {
        Office office = office();
        String session = Office.fresh("s");
        PROXY.endAt(k, afterTheWrite);

        until(204, () -> office.tellingSession(session, List.of("c")));
        Eventually.so(() -> minted(session));
        String link = "/links/" + told().of(session).getFirst().body().get("link") + "/complaint";
        String complaint = until(201, () -> post("", link, "{\"matter\": \"m\"}", "Idempotency-Key", "f")).text("id");
        until(200, () -> office.sort("wang", complaint, "minor", "", "Idempotency-Key", "s"));
        until(200, () -> office.sort("wang", complaint, "normal", "\"reason\": \"r\"", "Idempotency-Key", "t"));
        until(200, () -> post(office.token("wang"), "/complaints/" + complaint + "/investigation",
                "{\"members\": [\"%s\"], \"charge\": \"c\"}".formatted(office.id("qian")), "Idempotency-Key", "g"));
        until(200, () -> post(office.token("qian"), "/complaints/" + complaint + "/findings",
                "{\"vote\": \"not\", \"words\": \"w\"}", "Idempotency-Key", "v"));
        Eventually.so(() -> acknowledged(complaint));
        Eventually.so(() -> reckoned(complaint));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(office.show("wang", complaint).expect(200).body().path("inside").path("history")).hasSize(5);
        assertThat(database.getCollection("complaints").countDocuments(new Document("branch", office.branch())))
                .isEqualTo(1);
        assertThat(told().of(complaint)).hasSize(1);
        assertThat(told().of(session)).hasSize(1);
        assertThat(archiveTold().of(complaint)).hasSize(1);
        assertThat(staffTold().of(complaint)).hasSize(1);
        return ended;
    }

    /** Danger that is reported and then left alone; whether the store had ended on it. */
    private boolean alarm(int k, boolean afterTheWrite) {
        CLOCK.moveTo(MONDAY_MORNING);
        Office office = office();
        PROXY.endAt(k, afterTheWrite);

        String complaint = until(201, () -> office.fileAs("li", "\"danger\": \"client\"", "Idempotency-Key", "d"))
                .text("id");
        Eventually.so(() -> delivered(staffTold(), "complaints", complaint, 1));
        pass(Duration.ofMinutes(45));
        Eventually.so(() -> alerted(complaint));
        Eventually.so(() -> delivered(staffTold(), "complaints", complaint, 2));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(staffTold().of(complaint)).extracting(notice -> notice.body().get("template"))
                .containsExactly("danger", "clock-warning");
        return ended;
    }

    private boolean alerted(String complaint) {
        try {
            alert();
        } catch (MongoException storeEnded) {
            // As at the regular sweep: the next one goes on with it.
        }
        return TestStore.embedded().database(database.getName()).getCollection("complaints").countDocuments(
                new Document("_id", complaint).append("alerts", new Document("$exists", true))) == 1;
    }

    /** A question, a reply and an answer, which a duplicate's client hears too; whether the store had ended on it. */
    private boolean conversation(int k, boolean afterTheWrite) {
        Office office = office();
        String client = "\"client\": \"" + Office.fresh("c") + "\"";
        String complaint = office.filed(client);
        office.sort("wang", complaint, "minor", "").expect(200);
        String duplicate = office.filed(client);
        office.sort("wang", duplicate, "minor", "\"duplicateOf\": \"" + complaint + "\"").expect(200);
        String link = String.valueOf(told().of(complaint, 1).getFirst().body().get("link"));
        told().of(duplicate, 1);
        PROXY.endAt(k, afterTheWrite);

        until(200, () -> say(office, complaint, "questions"));
        until(200, () -> post("", "/links/" + link + "/reply", "{\"words\": \"w\"}", "Idempotency-Key", "r"));
        until(200, () -> say(office, complaint, "answer"));
        Eventually.so(() -> delivered(told(), "complaints", complaint, 3));
        Eventually.so(() -> delivered(told(), "complaints", duplicate, 2));
        until(200, () -> post("", "/links/" + link + "/satisfaction", "{\"satisfied\": true}", "Idempotency-Key", "s"));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(office.show("wang", complaint).expect(200).body().path("inside").path("history")).hasSize(6);
        assertThat(told().of(complaint)).extracting(mail -> mail.body().get("template"))
                .containsExactly("complaint-filed", "complaint-question", "complaint-answer");
        assertThat(told().of(duplicate)).extracting(mail -> mail.body().get("template"))
                .containsExactly("complaint-filed", "complaint-answer");
        return ended;
    }

    private Answer say(Office office, String complaint, String what) {
        return post(office.token("wang"), "/complaints/" + complaint + "/" + what,
                "{\"words\": \"w\", \"way\": \"mail\"}", "Idempotency-Key", what);
    }

    private boolean minted(String session) {
        return delivered(told(), "sessions", session, 1);
    }

    private boolean acknowledged(String complaint) {
        return delivered(told(), "complaints", complaint, 1) && delivered(archiveTold(), "complaints", complaint, 1)
                && delivered(staffTold(), "complaints", complaint, 1);
    }

    /** Whether so many of its messages were taken; the lease of who died with it in hand runs out at once. */
    private boolean delivered(StandIn receiver, String collection, String id, int messages) {
        TestStore.embedded().database(database.getName()).getCollection(collection).updateMany(
                new Document("_id", id).append("due", new Document("$gt", new Date())),
                new Document("$set", new Document("due", new Date())));
        return receiver.of(id).size() >= messages;
    }

    private boolean reckoned(String complaint) {
        try {
            reckon();
        } catch (MongoException storeEnded) {
            // As at the regular sweep: the next one goes on with it.
        }
        return TestStore.embedded().database(database.getName()).getCollection("complaints").countDocuments(
                new Document("_id", complaint).append("reckonAgainAt", new Document("$exists", false))) == 1;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_all_is_there_once_in_the_end(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_staff_hear_of_danger_and_of_a_clock_once(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && alarm(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_clients_hear_everything_once(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && conversation(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }
}
