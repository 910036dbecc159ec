package org.confidant.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregationTest {

    @TempDir
    static Path folder;
    private static RunningStore running;
    private static MongoCollection<Document> bookings;

    @BeforeAll
    static void start() {
        running = new RunningStore(folder);
        bookings = running.collection("bookings");
        bookings.insertMany(List.of(booking(1, "a", 10, "x", "y"), booking(2, "a", 20, "x"), booking(3, "b", 35),
                booking(4, "b", 40, "z")));
        running.collection("branches").insertMany(
                List.of(new Document("_id", "a").append("city", "上海"), new Document("_id", "b").append("city", "成都")));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Document booking(int id, String branch, int wait, String... participants) {
        return new Document("_id", id).append("branch", branch).append("wait", wait)
                .append("participants", List.of(participants)).append("times", new Document("zone", "Asia/Shanghai"));
    }

    private static Document stage(String name, Object body) {
        return new Document(name, body);
    }

    private static List<Document> run(Document... stages) {
        return bookings.aggregate(List.of(stages)).into(new ArrayList<>());
    }

    private static Document id(Object id) {
        return new Document("_id", id);
    }

    @Test
    void match_group_and_sort() {
        assertThat(run(stage("$match", new Document("wait", new Document("$gte", 20))),
                stage("$group",
                        id("$branch").append("n", new Document("$sum", 1)).append("wait",
                                new Document("$avg", "$wait"))),
                stage("$sort", new Document("wait", -1)))).containsExactly(id("b").append("n", 2).append("wait", 37.5),
                        id("a").append("n", 1).append("wait", 20.0));
    }

    @Test
    void unwind_and_bucket() {
        assertThat(run(stage("$unwind", "$participants"),
                stage("$group", id("$participants").append("n", new Document("$sum", 1))),
                stage("$sort", id(1))))
                .containsExactly(id("x").append("n", 2), id("y").append("n", 1), id("z").append("n", 1));
        assertThat(run(stage("$bucket", new Document("groupBy", "$wait").append("boundaries", List.of(0, 15, 30, 60))
                .append("output", new Document("n", new Document("$sum", 1)))))).containsExactly(id(0).append("n", 1),
                        id(15).append("n", 1), id(30).append("n", 2));
    }

    @Test
    void lookup_and_facet() {
        List<Document> found = run(stage("$match", id(1)), stage("$lookup", new Document("from", "branches")
                .append("localField", "branch").append("foreignField", "_id").append("as", "branches")));
        assertThat(found.getFirst().getList("branches", Document.class)).containsExactly(id("a").append("city", "上海"));

        Document facets = run(stage("$facet", new Document("all", List.of(stage("$count", "n")))
                .append("late",
                        List.of(stage("$match", new Document("wait", new Document("$gt", 30))), stage("$count", "n")))))
                .getFirst();
        assertThat(facets.getList("all", Document.class)).containsExactly(new Document("n", 4));
        assertThat(facets.getList("late", Document.class)).containsExactly(new Document("n", 2));
    }

    @Test
    void sample_takes_as_many_as_asked() {
        assertThat(run(stage("$sample", new Document("size", 3)))).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_pipeline_never_changes_what_is_stored() {
        run(stage("$addFields", new Document("times", new Document("zone", "changed"))), stage("$unset", "times.zone"),
                stage("$unwind", "$participants"));

        assertThat(bookings.find(eq(1)).first()).isEqualTo(booking(1, "a", 10, "x", "y"));
    }

    @Test
    void a_collection_that_is_not_there_is_empty() {
        assertThat(running.collection("none").aggregate(List.of(stage("$match", new Document())))).isEmpty();
        assertThat(running.collection("none").countDocuments()).isZero();
        assertThat(running.collection("none").find(eq(1)).first()).isNull();
    }
}
