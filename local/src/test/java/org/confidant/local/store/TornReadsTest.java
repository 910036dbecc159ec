package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornReadsTest {

    private static final int FIELDS = 40;
    private static final int WRITES = 300;

    @TempDir
    Path folder;

    @Test
    void a_reader_sees_all_of_a_write_or_nothing() {
        try (RunningStore running = new RunningStore(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> documents = running.collection();
            documents.insertOne(new Document("_id", 1).append("list", List.of()));
            List<CompletableFuture<Void>> writers = IntStream.range(0, 3)
                    .mapToObj(w -> CompletableFuture.runAsync(() -> write(documents), threads)).toList();
            CompletableFuture<Void> writing = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

            List<CompletableFuture<Integer>> readers = IntStream.range(0, 4)
                    .mapToObj(r -> CompletableFuture.supplyAsync(() -> read(documents, writing), threads)).toList();

            assertThat(readers.stream().mapToInt(CompletableFuture::join).sum()).isPositive();
            assertThat(documents.find(eq(1)).first()).containsEntry("f0", 3 * WRITES);
        }
    }

    private static void write(MongoCollection<Document> documents) {
        List<Bson> steps = new ArrayList<>();
        IntStream.range(0, FIELDS).forEach(i -> steps.add(Updates.inc("f" + i, 1)));
        steps.add(Updates.push("list", "x"));
        for (int i = 0; i < WRITES; i++) {
            documents.updateOne(eq(1), Updates.combine(steps));
        }
    }

    private static int read(MongoCollection<Document> documents, CompletableFuture<Void> writing) {
        int reads = 0;
        while (!writing.isDone()) {
            Document read = documents.find(eq(1)).first();
            int size = read.getList("list", String.class).size();
            for (int i = 0; i < FIELDS; i++) {
                assertThat(read.getInteger("f" + i, 0)).isEqualTo(size);
            }
            reads++;
        }
        return reads;
    }
}
