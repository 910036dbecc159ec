package org.confidant.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 bookings: each query may look at little more than what it finds. */
class IndexUseTest {

    private static final int BOOKINGS = 100_000;
    private static final int BRANCHES = 100;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    static Path folder;
    private static RunningStore running;
    private static MongoCollection<Document> bookings;

    @BeforeAll
    static void fill() {
        running = new RunningStore(folder);
        bookings = running.collection("bookings");
        bookings.createIndex(Indexes.ascending("branch", "start"));
        bookings.createIndex(Indexes.ascending("outbox.due"), new IndexOptions().sparse(true));
        bookings.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        bookings.createIndex(Indexes.ascending("links.hash"), new IndexOptions().unique(true).sparse(true));
        bookings.createIndex(Indexes.ascending("participants"));
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < BOOKINGS; i++) {
            batch.add(booking(i));
            if (batch.size() == 5_000) {
                bookings.insertMany(batch);
                batch.clear();
            }
        }
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Document booking(int i) {
        Document booking = new Document("_id", "b" + i).append("version", 1).append("branch", "branch-" + i % BRANCHES)
                .append("start", minute(i)).append("participants", List.of("client-" + i / 2, "client-" + (i + 1) / 2))
                .append("links", List.of(new Document("hash", "h" + i), new Document("hash", "g" + i)));
        if (i % 10_000 == 0) {
            booking.append("due", minute(i)).append("outbox", List.of(new Document("due", minute(i))));
        }
        return booking;
    }

    private static Date minute(int i) {
        return Date.from(FIRST.plusSeconds(60L * i));
    }

    private record Examined<T>(T result, long documents) {}

    private static <T> Examined<T> examining(Callable<T> query) throws Exception {
        long before = running.store.documentsExamined();
        T result = query.call();
        return new Examined<>(result, running.store.documentsExamined() - before);
    }

    private static void assertExamines(int most, int found, FindIterable<Document> query) throws Exception {
        Examined<List<Document>> examined = examining(() -> query.into(new ArrayList<>()));
        assertThat(examined.result()).hasSize(found);
        assertThat(examined.documents()).isLessThanOrEqualTo(most);
    }

    @Test
    void the_id_is_resolved_first_wherever_a_filter_binds_it() throws Exception {
        assertExamines(1, 1, bookings.find(and(eq("version", 1), eq("_id", "b77"))));
        assertExamines(2, 2, bookings.find(and(in("_id", "b1", "b2", "none"), eq("version", 1))));
        assertExamines(1, 0, bookings.find(and(eq("branch", "branch-1"), eq("_id", "b77"))));
        assertThat(examining(() -> bookings.updateOne(and(eq("_id", "b78"), eq("version", 1)), Updates.set("x", 1)))
                .documents()).isEqualTo(1);
    }

    @Test
    void a_range_on_an_indexed_date_looks_at_what_is_due() throws Exception {
        assertExamines(3, 3, bookings.find(lte("due", minute(20_000))).limit(50));
        assertExamines(3, 3, bookings.find(lte("outbox.due", minute(20_000))));
        assertExamines(2, 2, bookings.find(elemMatch("outbox", and(lt("due", minute(20_000)), eq("parked", null)))));
    }

    @Test
    void a_value_and_a_range_of_a_compound_index_look_at_the_day_of_one_branch() throws Exception {
        assertExamines(10, 10,
                bookings.find(and(eq("branch", "branch-7"), gte("start", minute(1_000)), lt("start", minute(2_000)))));
        assertExamines(20, 20, bookings
                .find(and(in("branch", "branch-7", "branch-8"), gte("start", minute(1_000)),
                        lt("start", minute(2_000)))));
    }

    @Test
    void a_list_in_the_order_of_the_index_reads_no_further_than_its_limit() throws Exception {
        assertExamines(50, 50,
                bookings.find(eq("branch", "branch-7")).sort(Sorts.descending("start", "_id")).limit(50));
        assertExamines(51, 50, bookings.find(gt("_id", "b5")).sort(Sorts.ascending("_id")).limit(50));
        Examined<Document> latest = examining(
                () -> bookings.find(eq("branch", "branch-7")).sort(Sorts.descending("start")).first());
        assertThat(latest.result().getString("_id")).isEqualTo("b99907");
    }

    @Test
    void values_inside_arrays_are_found_by_their_index() throws Exception {
        assertExamines(1, 1, bookings.find(eq("links.hash", "g4711")));
        assertExamines(1, 1, bookings.find(elemMatch("links", eq("hash", "h4711"))));
        assertExamines(3, 3, bookings.find(eq("participants", "client-100")));
        assertExamines(4, 4, bookings.find(or(eq("links.hash", "g1"), eq("participants", "client-100"))));
    }

    @Test
    void counts_and_pipelines_use_the_index_of_their_first_match() throws Exception {
        Examined<Long> counted = examining(() -> bookings.countDocuments(eq("branch", "branch-3")));
        assertThat(counted).isEqualTo(new Examined<>(1_000L, 1_000));

        AggregateIterable<Document> pipeline = bookings.aggregate(
                List.of(new Document("$match",
                        new Document("branch", "branch-3").append("start", new Document("$lt", minute(500)))),
                        new Document("$group", new Document("_id", "$branch").append("n", new Document("$sum", 1)))));
        Examined<Document> grouped = examining(pipeline::first);
        assertThat(grouped).isEqualTo(new Examined<>(new Document("_id", "branch-3").append("n", 5), 5));
    }

    @Test
    void an_index_follows_updates_and_deletions() throws Exception {
        bookings.insertOne(new Document("_id", "moving").append("branch", "hall").append("start", minute(0)));

        bookings.updateOne(eq("moving"), Updates.set("start", minute(5)));
        assertExamines(0, 0, bookings.find(and(eq("branch", "hall"), lt("start", minute(5)))));
        assertExamines(1, 1, bookings.find(and(eq("branch", "hall"), gte("start", minute(5)))));

        bookings.updateOne(eq("moving"), Updates.unset("branch"));
        assertExamines(0, 0, bookings.find(eq("branch", "hall")));
        assertExamines(1, 1, bookings.find(eq("branch", null)));

        bookings.deleteOne(eq("moving"));
        assertExamines(0, 0, bookings.find(eq("branch", null)));
    }
}
