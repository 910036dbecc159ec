package org.confidant.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.confidant.local.store.EmbeddedStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TechnicalClock clock = TechnicalClock.system();
    private final OutboxMeters meters = new OutboxMeters(registry, () -> Set.of("mail", "keycloak"), clock);

    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> things;
    private Relay relay;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.connectionString());
        things = client.getDatabase("things").getCollection("things");
        relay = new Relay("things", List.of(), clock, meters::attempted);
        relay.watch(things);
    }

    @AfterEach
    void stop() {
        relay.close();
        client.close();
        store.close();
    }

    private Document message(String receiver, long n, int secondsAgo) {
        return new Document("receiver", receiver).append("n", n)
                .append("at", Date.from(clock.instant().minusSeconds(secondsAgo)));
    }

    private void waiting(String id, Document... messages) {
        things.insertOne(new Document("_id", id).append("due", Date.from(Instant.now()))
                .append("outbox", List.of(messages)));
    }

    private void parked(String id, Document... messages) {
        messages[0].append("parked", "no such thing");
        things.insertOne(new Document("_id", id).append("parked", true).append("outbox", List.of(messages)));
    }

    private double value(String meter, String receiver) {
        Gauge gauge = registry.get(meter).tag("receiver", receiver).gauge();
        return gauge.value();
    }

    @Test
    void what_waits_is_counted_by_receiver_with_its_age() {
        waiting("a", message("mail", 1, 100), message("mail", 2, 10));
        waiting("b", message("mail", 1, 40), message("keycloak", 1, 5));

        meters.read(relay);

        assertThat(value("confidant.outbox.waiting", "mail")).isEqualTo(3);
        assertThat(value("confidant.outbox.oldest", "mail")).isBetween(100.0, 160.0);
        assertThat(value("confidant.outbox.waiting", "keycloak")).isEqualTo(1);
        assertThat(value("confidant.outbox.parked", "keycloak")).isZero();
        assertThat(registry.get("confidant.reading.age").gauge().value()).isBetween(0.0, 60.0);
    }

    @Test
    void a_parked_message_and_those_behind_it_wait() {
        parked("c", message("keycloak", 1, 70), message("keycloak", 2, 60));

        meters.read(relay);

        assertThat(value("confidant.outbox.parked", "keycloak")).isEqualTo(1);
        assertThat(value("confidant.outbox.waiting", "keycloak")).isEqualTo(2);
        assertThat(value("confidant.outbox.oldest", "keycloak")).isBetween(70.0, 130.0);
    }

    @Test
    void what_went_out_counts_no_longer() {
        waiting("a", message("mail", 1, 100));
        meters.read(relay);
        things.drop();

        meters.read(relay);

        assertThat(value("confidant.outbox.waiting", "mail")).isZero();
        assertThat(value("confidant.outbox.oldest", "mail")).isZero();
    }

    @Test
    void receivers_nobody_serves_are_one() {
        waiting("a", message("moon", 1, 1), message("mars", 1, 1));

        meters.read(relay);
        meters.attempted("venus", Delivery.TAKEN);

        assertThat(value("confidant.outbox.waiting", "unknown")).isEqualTo(2);
        assertThat(registry.get("confidant.outbox.deliveries").tags("receiver", "unknown", "outcome", "taken")
                .counter().count()).isOne();
    }

    @Test
    void a_store_that_is_away_leaves_the_figures_to_grow_old() {
        meters.read(relay);
        client.close();

        meters.read(relay);

        assertThat(value("confidant.outbox.waiting", "mail")).isZero();
    }
}
