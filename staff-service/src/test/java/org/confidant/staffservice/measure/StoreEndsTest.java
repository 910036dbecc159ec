package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.testing.CuttingProxy;
import org.confidant.platform.testing.Eventually;
import org.confidant.staffservice.testing.Answer;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The store ends at the k-th write of a training's order and exam, for every k, before or after that write is done. Whoever got
 * no answer asks again with the same key when the store is back, and in the end all is there exactly once.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(StoreEndsTest.BehindTheProxy.class)
class StoreEndsTest extends MeasuresOverHttp {
    private static final CuttingProxy PROXY = new CuttingProxy(STORE);
    private static final String OWN = "staff_ends";
    private static final MongoDatabase DIRECT = MongoClients.create(STORE).getDatabase(OWN);
    private static final int MORE_THAN_ENOUGH = 60;

    @Autowired
    private Relay relay;

    @TestConfiguration
    static class BehindTheProxy {
        /** Nobody else's sweep takes over what died here. */
        @Bean
        @Primary
        MongoDatabase ownDatabase(MongoClient client) {
            return client.getDatabase(OWN);
        }

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
        String branch = branch();
        String person = practitioner(branch);
        String training = fresh();
        PROXY.endAt(k, afterTheWrite);

        until(204, () -> order(training, branch, "training", person, ", \"course\": \"any\""));
        Eventually.so(() -> delivered(person, training) && told(training).contains("MeasureAccepted")
                && !bookable(person));
        until(200, () -> exam(trainer(branch), training, "passed", 80, "Idempotency-Key", training));
        Eventually.so(() -> delivered(person, training) && told(training).contains("MeasureDone")
                && bookable(person));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(told(training)).containsExactly("MeasureAccepted", "MeasureDone");
        assertThat(get(managerOf(branch), "/staff/" + person).body().path("restricted").asBoolean()).isFalse();
        return ended;
    }

    /** The lease of who died with a message in hand runs out at once. */
    private boolean delivered(String person, String training) {
        Map.of("measures", training, "staff", person).forEach((collection, id) -> DIRECT.getCollection(collection)
                .updateMany(new Document("_id", id).append("due", new Document("$gt", new Date())),
                        new Document("$set", new Document("due", new Date()))));
        try {
            relay.sweep();
        } catch (MongoException storeEnded) {
            return false;
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_the_training_is_taken_on_and_passed_once(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }
}
