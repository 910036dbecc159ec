package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    private static final Collation CHINESE = Collation.builder().locale("zh").build();

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

    static Stream<Arguments> indexes() {
        Bson a = Indexes.ascending("a");
        return Stream.of(Arguments.of("partial", a, new IndexOptions().partialFilterExpression(exists("b"))),
                Arguments.of("expiring", a, new IndexOptions().expireAfter(1L, TimeUnit.HOURS)),
                Arguments.of("text", Indexes.text("a"), new IndexOptions()),
                Arguments.of("collation", a, new IndexOptions().collation(CHINESE)),
                Arguments.of("hashed", Indexes.hashed("a"), new IndexOptions()),
                Arguments.of("place", Indexes.geo2dsphere("a"), new IndexOptions()),
                Arguments.of("wildcard", Indexes.ascending("a.$**"), new IndexOptions()),
                Arguments.of("position", Indexes.ascending("a.0.b"), new IndexOptions()),
                Arguments.of("sparse, unique and compound", Indexes.ascending("a", "b"),
                        new IndexOptions().unique(true).sparse(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indexes")
    void an_index_it_cannot_keep_is_refused(String kind, Bson keys, IndexOptions options) {
        documents.insertOne(new Document("_id", kind));

        assertThatThrownBy(() -> documents.createIndex(keys, options)).isInstanceOfSatisfying(
                MongoCommandException.class,
                e -> assertThat(e.getErrorCode()).isEqualTo(67));
        assertThat(documents.listIndexes()).hasSize(1);
    }

    @Test
    void another_index_under_a_name_in_use_is_refused() {
        documents.createIndex(Indexes.ascending("a"), new IndexOptions().name("mine"));
        documents.createIndex(Indexes.ascending("a"), new IndexOptions().name("mine"));

        assertThatThrownBy(() -> documents.createIndex(Indexes.ascending("b"), new IndexOptions().name("mine")))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getErrorCode()).isEqualTo(86));
    }

    @Test
    void a_unique_index_over_duplicates_is_refused_and_does_not_stay() {
        documents.insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1)));

        assertThatThrownBy(() -> documents.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        documents.insertOne(new Document("_id", 3).append("a", 1));
        assertThat(documents.listIndexes()).hasSize(1);
    }

    @Test
    void what_the_library_would_ignore_is_refused() {
        documents.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> documents.find().collation(CHINESE).first()).isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> documents.updateOne(eq(1), List.of(Updates.set("a", 1))))
                .hasMessageContaining("pipeline");
        assertThatThrownBy(() -> documents.aggregate(List.of(new Document("$out", "other"))).first())
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> running.client.getDatabase("test").createCollection("capped",
                new CreateCollectionOptions().capped(true).sizeInBytes(4096)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void a_transaction_is_refused_and_leaves_nothing() {
        try (ClientSession session = running.client.startSession()) {
            assertThatThrownBy(() -> {
                session.startTransaction();
                documents.insertOne(session, new Document("_id", 1));
            }).isInstanceOf(MongoException.class);
        }
        assertThat(documents.countDocuments()).isZero();
    }
}
