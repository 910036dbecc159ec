package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @Test
    void hello_is_answered_as_a_writable_primary() {
        try (RunningStore running = new RunningStore(folder)) {
            Document hello = running.client.getDatabase("any").runCommand(new Document("hello", 1));

            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
            assertThat(hello.getInteger("maxWireVersion")).isPositive();
        }
    }

    @Test
    void it_listens_on_loopback_only() {
        try (RunningStore running = new RunningStore(folder)) {
            URI address = URI.create(running.store.connectionString());

            assertThat(new InetSocketAddress(address.getHost(), address.getPort()).getAddress().isLoopbackAddress())
                    .isTrue();
            assertThat(address.getPort()).isEqualTo(running.store.port());
        }
    }

    @Test
    void documents_indexes_and_databases_are_there_after_a_restart() {
        try (RunningStore running = new RunningStore(folder)) {
            MongoCollection<Document> people = running.collection("people");
            people.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
            people.insertOne(new Document("_id", "a").append("email", "a@example.org"));
            people.updateOne(eq("a"), new Document("$set", new Document("name", "张三")));
        }

        try (RunningStore running = new RunningStore(folder)) {
            MongoCollection<Document> people = running.collection("people");

            assertThat(people.find(eq("email", "a@example.org")).first()).isEqualTo(
                    new Document("_id", "a").append("email", "a@example.org").append("name", "张三"));
            assertThat(running.client.listDatabaseNames()).containsExactly("test");
            assertThatThrownBy(() -> people.insertOne(new Document("_id", "b").append("email", "a@example.org")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void dropping_a_database_leaves_one_whose_name_begins_alike() {
        try (RunningStore running = new RunningStore(folder)) {
            MongoDatabase keys = running.client.getDatabase("staff_keys");
            keys.getCollection("keysets").insertOne(new Document("_id", 1));
            running.client.getDatabase("staff").getCollection("people").insertOne(new Document("_id", 1));

            running.client.getDatabase("staff").drop();

            assertThat(running.client.listDatabaseNames()).containsExactly("staff_keys");
            assertThat(keys.getCollection("keysets").countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_dropped_database_can_be_filled_again() {
        try (RunningStore running = new RunningStore(folder)) {
            MongoCollection<Document> people = running.collection("people");
            people.createIndex(Indexes.ascending("name"));
            people.insertOne(new Document("_id", 1).append("name", "a"));

            running.client.getDatabase("test").drop();
            people.insertOne(new Document("_id", 1).append("name", "b"));

            assertThat(people.find(eq("name", "b")).first()).isNotNull();
            assertThat(people.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void a_long_answer_comes_in_batches_that_show_what_was_asked_for() {
        try (RunningStore running = new RunningStore(folder)) {
            MongoCollection<Document> many = running.collection("many");
            many.insertMany(IntStream.range(0, 2_500)
                    .mapToObj(i -> new Document("_id", i).append("state", "waiting")).toList());

            List<Integer> seen = new ArrayList<>();
            for (Document document : many.find(eq("state", "waiting")).batchSize(100)) {
                many.updateOne(eq(2_499), new Document("$set", new Document("state", "done")));
                assertThat(document.getString("state")).isEqualTo("waiting");
                seen.add(document.getInteger("_id"));
            }

            assertThat(seen).hasSize(2_500);
            assertThat(many.aggregate(List.of(new Document("$sort", new Document("_id", -1))))).hasSize(2_500);
        }
    }

    @Test
    void a_taken_port_is_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStore.start(folder, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken.");
        }

        EmbeddedStore.start(folder, 0).close();
    }
}
