package org.confidant.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RelayTest {
    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> letters = client.getDatabase("relay").getCollection("letters");
    private final AtomicInteger delivered = new AtomicInteger();
    private final CountDownLatch sleepersWork = new CountDownLatch(1);
    private final Relay relay = new Relay("things", List.of(new ChangesItsSender(), new Sleeper()),
            new TechnicalClock(() -> NOW), (receiver, delivery) -> {});

    private final class ChangesItsSender implements Courier {
        @Override
        public String receiver() {
            return "post";
        }

        @Override
        public Delivery deliver(Envelope envelope) {
            letters.updateOne(Filters.eq("_id", "a"), Updates.inc("version", 1L));
            delivered.incrementAndGet();
            return Delivery.TAKEN;
        }
    }

    private final class Sleeper implements Courier {
        @Override
        public String receiver() {
            return "sleeper";
        }

        @Override
        public Delivery deliver(Envelope envelope) {
            try {
                sleepersWork.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Delivery.TAKEN;
        }
    }

    @BeforeEach
    void a_letter_waits() {
        relay.watch(letters);
        letters.insertOne(new Document("_id", "a").append("version", 1L).append(Outbox.DUE, Date.from(NOW))
                .append(Outbox.MESSAGES, List.of(new Document("receiver", "post").append("n", 1L)
                        .append("type", "Letter").append("at", Date.from(NOW)).append("body", new Document()))));
    }

    @AfterEach
    void close() {
        sleepersWork.countDown();
        relay.close();
        client.close();
        server.shutdownNow();
    }

    private Document letter() {
        return Objects.requireNonNull(letters.find(Filters.eq("_id", "a")).first());
    }

    @Test
    void a_letter_that_its_own_delivery_changed_is_not_due_again() {
        relay.hand("letters", letter());

        assertThat(relay.settled("letters", "a", Duration.ofSeconds(10))).isTrue();
        assertThat(letter()).doesNotContainKey(Outbox.DUE).containsEntry(Outbox.MESSAGES, List.of());
    }

    @Test
    void what_is_due_without_anything_waiting_is_forgotten_by_a_sweep() {
        letters.updateOne(Filters.eq("_id", "a"), Updates.set(Outbox.MESSAGES, List.of()));

        relay.sweep();

        assertThat(letter()).doesNotContainKey(Outbox.DUE);
        assertThat(delivered).hasValue(0);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void one_lane_is_settled_while_another_still_waits_for_its_receiver() {
        letters.updateOne(Filters.eq("_id", "a"), Updates.push(Outbox.MESSAGES, new Document("receiver", "sleeper")
                .append("n", 1L).append("type", "Letter").append("at", Date.from(NOW)).append("body", new Document())));

        relay.hand("letters", letter());

        assertThat(relay.settled("letters", "a", "post", Duration.ofMinutes(5))).isTrue();
        assertThat(relay.settled("letters", "a", "sleeper", Duration.ZERO)).isFalse();
        sleepersWork.countDown();
        assertThat(relay.settled("letters", "a", "sleeper", Duration.ofSeconds(10))).isTrue();
    }
}
