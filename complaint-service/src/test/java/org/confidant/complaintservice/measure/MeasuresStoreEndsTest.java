package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.outbox.Envelope;
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
 * The store ends at the k-th write of an interim measure, a training that comes back and a compensation that is approved, for
 * every k, before or after that write is done. Whoever got no answer asks again, and in the end no measure is there twice and
 * none is lost.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(MeasuresStoreEndsTest.BehindTheProxy.class)
class MeasuresStoreEndsTest extends RunningService {
    private static final CuttingProxy PROXY = new CuttingProxy(TestStore.embedded().uri());
    private static final int MORE_THAN_ENOUGH = 40;

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
        String complaint = office.filed("\"client\": \"c\", " + office.accused("li"));
        office.sort("zhao", complaint, "minor", "").expect(200);
        String path = "/complaints/" + complaint;
        PROXY.endAt(k, afterTheWrite);

        String stop = until(200, () -> post(office.token("zhao"), path + "/interim-measure", "{\"practitioner\": \""
                + office.id("li") + "\", \"reason\": \"r\"}", "Idempotency-Key", "i")).text("id");
        String talk = until(201,
                () -> post(office.token("zhao"), path + "/measures", "{\"kind\": \"talk\", \"person\": \""
                        + office.id("li") + "\", \"reason\": \"r\"}", "Idempotency-Key", "t"))
                .text("id");
        String money = until(201, () -> post(office.token("zhao"), path + "/measures", """
                {"kind": "compensation", "amount": {"amount": 1, "currency": "CNY"}, "reason": "r"}""",
                "Idempotency-Key", "c")).text("id");
        until(200, () -> post(office.token("sun"), path + "/measures/" + money + "/approval", "{\"approved\": true}",
                "Idempotency-Key", "a"));
        until(204, () -> tell("staff-service:measures:" + talk, 1, "MeasureDone",
                "{\"measure\": \"" + talk + "\", \"result\": \"held\"}"));
        Eventually.so(() -> delivered("interim-measures", stop) && delivered("measures", talk)
                && delivered("measures", money));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(get(office.token("zhao"), path + "/measures").items())
                .extracting(view -> view.path("state").asString())
                .containsExactlyInAnyOrder("Ordered", "Done", "Ordered");
        assertThat(List.of(stop, talk, money)).allSatisfy(
                measure -> assertThat(told(measure)).extracting(Envelope::n).containsExactly(1L));
        return ended;
    }

    private List<Envelope> told(String measure) {
        return Stream.concat(told().of(measure).stream(), staffTold().of(measure).stream()).toList();
    }

    /** Whether its message was taken; the lease of who died with it in hand runs out at once. */
    private boolean delivered(String collection, String id) {
        TestStore.embedded().database(database.getName()).getCollection(collection).updateMany(
                new Document("_id", id).append("due", new Document("$gt", new Date())),
                new Document("$set", new Document("due", new Date())));
        return !told(id).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_no_measure_is_there_twice_and_none_is_lost(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }
}
