package org.confidant.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdatesTest {

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

    private Document stored() {
        return documents.find(eq(1)).first();
    }

    private static Document message(int n) {
        return new Document("n", n).append("receiver", n % 2 == 0 ? "mail" : "staff");
    }

    @Test
    void one_conditional_write_sets_counts_pushes_and_matches_its_version_once() {
        documents.insertOne(
                new Document("_id", 1).append("version", 4).append("hold", true).append("outbox", List.of()));
        var change = Updates.combine(Updates.set("state", "Confirmed"), Updates.inc("version", 1),
                Updates.unset("hold"),
                Updates.pushEach("outbox", List.of(message(1), message(2))), Updates.min("first", 3),
                Updates.max("last", 9));

        UpdateResult first = documents.updateOne(and(eq(1), eq("version", 4)), change);
        UpdateResult second = documents.updateOne(and(eq(1), eq("version", 4)), change);

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
        assertThat(stored()).isEqualTo(new Document("_id", 1).append("version", 5)
                .append("outbox", List.of(message(1), message(2))).append("state", "Confirmed").append("first", 3)
                .append("last", 9));
    }

    @Test
    void pull_takes_elements_by_field_and_by_list() {
        documents.insertOne(new Document("_id", 1).append("outbox", List.of(message(1), message(2), message(3))));

        documents.updateOne(eq(1), Updates.pull("outbox", new Document("n", 2)));
        assertThat(stored().getList("outbox", Document.class)).containsExactly(message(1), message(3));

        documents.updateOne(eq(1), Updates.pull("outbox", in("n", 1, 3)));
        assertThat(stored().getList("outbox", Document.class)).isEmpty();
    }

    @Test
    void array_filters_change_only_the_elements_they_name() {
        documents.insertOne(new Document("_id", 1).append("outbox", List.of(message(1), message(2), message(3))));

        documents.updateOne(eq(1), Updates.set("outbox.$[m].lease", 7),
                new UpdateOptions().arrayFilters(List.of(new Document("m.receiver", "staff").append("m.n", 3))));

        assertThat(stored().getList("outbox", Document.class)).containsExactly(message(1), message(2),
                message(3).append("lease", 7));
    }

    @Test
    void a_bounded_list_keeps_its_last_elements() {
        documents.insertOne(new Document("_id", 1));
        for (int i = 0; i < 5; i++) {
            documents.updateOne(eq(1), Updates.pushEach("done", List.of(i), new PushOptions().slice(-3)));
        }

        assertThat(stored().getList("done", Integer.class)).containsExactly(2, 3, 4);
    }

    @Test
    void find_one_and_update_returns_before_or_after_and_takes_the_first_by_sort() {
        documents.insertMany(List.of(new Document("_id", 1).append("due", 2), new Document("_id", 2).append("due", 1)));
        FindOneAndUpdateOptions earliest = new FindOneAndUpdateOptions().sort(Sorts.ascending("due"));

        assertThat(documents.findOneAndUpdate(Filters.lte("due", 2), Updates.set("due", 9), earliest))
                .isEqualTo(new Document("_id", 2).append("due", 1));
        assertThat(documents.findOneAndUpdate(Filters.lte("due", 2), Updates.set("due", 9),
                earliest.returnDocument(ReturnDocument.AFTER))).isEqualTo(new Document("_id", 1).append("due", 9));
        assertThat(documents.findOneAndUpdate(Filters.lte("due", 2), Updates.set("due", 9), earliest
                .projection(Projections.include("due")))).isNull();
        assertThat(documents.findOneAndDelete(eq(2))).isNotNull();
    }

    @Test
    void find_one_and_update_upserts_once_and_reports_a_duplicate_key() {
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true)
                .returnDocument(ReturnDocument.AFTER);
        documents.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));

        assertThat(documents.findOneAndUpdate(eq(1),
                Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("phone", "1")),
                upsert)).isEqualTo(new Document("_id", 1).append("n", 1).append("phone", "1"));
        assertThat(documents.findOneAndUpdate(eq(1),
                Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("phone", "2")),
                upsert)).isEqualTo(new Document("_id", 1).append("n", 2).append("phone", "1"));
        assertThatThrownBy(() -> documents.findOneAndUpdate(eq(2), Updates.set("phone", "1"), upsert))
                .isInstanceOfSatisfying(MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
    }

    @Test
    void a_sparse_unique_field_is_unique_only_while_it_is_set() {
        documents.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
        documents.insertMany(List.of(new Document("_id", 1).append("phone", "1"), new Document("_id", 2),
                new Document("_id", 3)));

        assertThatThrownBy(() -> documents.updateOne(eq(2), Updates.set("phone", "1")))
                .isInstanceOfSatisfying(MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        documents.updateOne(eq(1), Updates.unset("phone"));
        documents.updateOne(eq(2), Updates.set("phone", "1"));

        assertThat(documents.find(eq("phone", "1"))).extracting(d -> d.get("_id")).containsExactly(2);
        assertThat(documents.find(exists("phone", false))).hasSize(2);
    }

    @Test
    void a_unique_index_on_several_fields_refuses_only_the_same_values_of_all() {
        documents.createIndex(Indexes.ascending("branch", "n"), new IndexOptions().unique(true));
        documents.insertOne(new Document("_id", 1).append("branch", "a").append("n", 1));
        documents.insertOne(new Document("_id", 2).append("branch", "a").append("n", 2));

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", 3).append("branch", "a").append("n", 2L)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void ids_of_every_kind_and_values_of_every_type_come_back_as_they_went() {
        Document values = new Document("_id", new Document("branch", "b").append("n", 7L)).append("date", new Date(1))
                .append("bytes", new Binary("秘".getBytes(StandardCharsets.UTF_8))).append("uuid", new UUID(1, 2))
                .append("decimal", Decimal128.parse("1.10")).append("long", 1L << 60).append("double", 0.1)
                .append("none", null).append("bool", true).append("object", new ObjectId())
                .append("list", List.of(1, List.of(2), new Document("x", null)));
        documents.insertOne(values);

        assertThat(documents.find(eq("_id", new Document("branch", "b").append("n", 7))).first()).isEqualTo(values);
        assertThatThrownBy(() -> documents.insertOne(new Document("_id", new Document("branch", "b").append("n", 7L))))
                .isInstanceOf(MongoWriteException.class);
    }
}
