package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkTest {

    @TempDir
    static Path folder;
    private static RunningStore running;

    private final MongoCollection<Document> documents = running.collection();

    @BeforeAll
    static void start() {
        running = new RunningStore(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Document document(int id) {
        return new Document("_id", id);
    }

    @Test
    void ordered_inserts_stop_at_the_first_error() {
        List<Document> three = List.of(document(1), document(1), document(2));

        assertThatThrownBy(() -> documents.insertMany(three)).isInstanceOfSatisfying(MongoBulkWriteException.class,
                e -> {
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                    assertThat(e.getWriteErrors()).singleElement()
                            .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
                });
        assertThat(documents.find()).containsExactly(document(1));
    }

    @Test
    void unordered_inserts_go_on_after_an_error() {
        List<Document> three = List.of(document(1), document(1), document(2));

        assertThatThrownBy(() -> documents.insertMany(three, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(documents.find()).containsExactly(document(1), document(2));
    }

    @Test
    void ordered_updates_stop_at_a_unique_index_and_count_what_was_done() {
        documents.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
        documents.insertMany(List.of(document(1).append("email", "a"), document(2), document(3)));

        assertThatThrownBy(() -> documents.bulkWrite(List.of(new UpdateOneModel<>(eq(3), Updates.set("email", "c")),
                new UpdateOneModel<>(eq(2), Updates.set("email", "a")),
                new UpdateOneModel<>(eq(3), Updates.set("x", 1)))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
                    assertThat(e.getWriteResult().getMatchedCount()).isEqualTo(1);
                });
        assertThat(documents.find(eq(3)).first()).isEqualTo(document(3).append("email", "c"));
        assertThat(documents.find(eq(2)).first()).isEqualTo(document(2));
    }

    @Test
    void a_mixed_bulk_counts_every_kind() {
        documents.insertMany(List.of(document(1), document(2)));

        BulkWriteResult result = documents.bulkWrite(List.of(new InsertOneModel<>(document(3)),
                new UpdateOneModel<>(eq(1), Updates.set("x", 1)), new DeleteOneModel<>(eq(2)),
                new DeleteOneModel<>(eq(99))), new BulkWriteOptions().ordered(true));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
    }

    @Test
    void a_malformed_statement_is_an_error_of_that_statement() {
        documents.insertOne(document(1).append("n", "text"));

        assertThatThrownBy(() -> documents.bulkWrite(List.of(new UpdateOneModel<>(eq(1), Updates.set("a", 1)),
                new UpdateOneModel<>(eq(1), Updates.inc("n", 1)), new UpdateOneModel<>(eq(1), Updates.set("b", 1)))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1));
        assertThat(documents.find(eq(1)).first()).isEqualTo(document(1).append("n", "text").append("a", 1));
    }
}
