package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int ROUNDS = 5;
    private static final int WRITERS = 12;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 300;

    @TempDir
    Path folder;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> counted = new ConcurrentHashMap<>();

    @Test
    void every_acknowledged_write_is_there_after_each_kill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            StoreProcess store = StoreProcess.start(folder);
            Semaphore acknowledged = new Semaphore(0);
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
                    MongoClient client = RunningStore.client(store.connectionString())) {
                client.getDatabase("test").getCollection("written").createIndex(Indexes.ascending("writer", "i"));
                for (int writer = 0; writer < WRITERS; writer++) {
                    int me = writer;
                    int thisRound = round;
                    writers.submit(() -> write(client, thisRound, me, acknowledged));
                }
                acknowledged.acquire(ACKNOWLEDGED_BEFORE_THE_KILL);
                store.kill();
            }

            assertNothingIsLost();
        }
    }

    private void write(MongoClient client, int round, int writer, Semaphore acknowledged) {
        MongoCollection<Document> written = client.getDatabase("test").getCollection("written");
        MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
        int mine = round * WRITERS + writer;
        try {
            counters.insertOne(new Document("_id", mine).append("n", 0));
            for (int i = 0;; i++) {
                String id = mine + "-" + i;
                written.insertOne(
                        new Document("_id", id).append("writer", mine).append("i", i).append("text", "x".repeat(200)));
                inserted.add(id);
                acknowledged.release();
                counters.updateOne(eq(mine), Updates.inc("n", 1));
                counted.merge(mine, 1, Integer::sum);
                acknowledged.release();
            }
        } catch (MongoException killed) {
            assertThat(killed).hasMessageNotContaining("E11000");
        }
    }

    private void assertNothingIsLost() throws Exception {
        StoreProcess store = StoreProcess.start(folder);
        try (MongoClient client = RunningStore.client(store.connectionString())) {
            Set<String> there = new HashSet<>();
            client.getDatabase("test").getCollection("written").find().forEach(d -> there.add(d.getString("_id")));
            assertThat(there).containsAll(inserted);

            MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
            counted.forEach(
                    (writer, n) -> assertThat(counters.find(eq(writer)).first().getInteger("n")).isBetween(n, n + 1));
        } finally {
            assertThat(store.terminate()).isEqualTo(143);
        }
    }
}
