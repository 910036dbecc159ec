package org.confidant.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimRaceTest {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Date NINE = Date.from(Instant.parse("2026-12-24T01:00:00Z"));
    private static final Date TEN = Date.from(Instant.parse("2026-12-24T02:00:00Z"));
    private static final Date ELEVEN = Date.from(Instant.parse("2026-12-24T03:00:00Z"));

    @TempDir
    static Path folder;
    private static RunningStore running;

    private final MongoCollection<Document> agendas = running.collection();

    @BeforeAll
    static void start() {
        running = new RunningStore(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Bson free(String agenda, String booking, Date from, Date to) {
        return and(eq("_id", agenda),
                not(elemMatch("claims", and(lt("from", to), gt("to", from), ne("booking", booking)))));
    }

    private static Bson claim(String booking, Date from, Date to) {
        return Updates.push("claims", new Document("id", booking + "-1").append("booking", booking).append("from", from)
                .append("to", to));
    }

    @Test
    void of_many_overlapping_claims_exactly_one_wins_and_the_others_meet_a_duplicate_key() throws Exception {
        int claimants = 48;
        for (int round = 0; round < 25; round++) {
            String agenda = "practitioner-1/" + round;
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Boolean>> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < claimants; i++) {
                    String booking = "booking-" + i;
                    outcomes.add(threads.submit(() -> {
                        go.await();
                        return claimed(agenda, booking);
                    }));
                }
                go.countDown();
            }

            int winners = 0;
            for (Future<Boolean> outcome : outcomes) {
                winners += outcome.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(agendas.find(eq(agenda)).first().getList("claims", Document.class)).hasSize(1);
        }
    }

    private boolean claimed(String agenda, String booking) {
        try {
            agendas.updateOne(free(agenda, booking, NINE, TEN), claim(booking, NINE, TEN), UPSERT);
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return false;
        }
    }

    @Test
    void claims_that_only_touch_go_side_by_side_and_ones_own_claim_does_not_count() {
        agendas.updateOne(free("room", "a", NINE, TEN), claim("a", NINE, TEN), UPSERT);

        agendas.updateOne(free("room", "b", TEN, ELEVEN), claim("b", TEN, ELEVEN), UPSERT);
        agendas.updateOne(free("room", "a", NINE, TEN), claim("a", NINE, TEN), UPSERT);

        assertThat(agendas.find(eq("room")).first().getList("claims", Document.class)).extracting(c -> c.get("booking"))
                .containsExactly("a", "b", "a");
        assertThatThrownBy(() -> agendas.updateOne(free("room", "c", NINE, ELEVEN), claim("c", NINE, ELEVEN), UPSERT))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void an_ordered_bulk_of_claims_stops_at_the_taken_one_and_says_what_was_done() {
        agendas.updateOne(free("room", "other", NINE, TEN), claim("other", NINE, TEN), UPSERT);
        agendas.updateOne(free("practitioner", "other", TEN, ELEVEN), claim("other", TEN, ELEVEN), UPSERT);
        List<WriteModel<Document>> claims = new ArrayList<>();
        for (String agenda : List.of("practitioner", "equipment", "room", "client")) {
            claims.add(new UpdateOneModel<>(free(agenda, "mine", NINE, TEN), claim("mine", NINE, TEN), UPSERT));
        }

        assertThatThrownBy(() -> agendas.bulkWrite(claims)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteErrors()).hasSize(1);
            assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
            assertThat(e.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
            assertThat(e.getWriteResult().getUpserts()).singleElement().satisfies(upsert -> {
                assertThat(upsert.getIndex()).isEqualTo(1);
                assertThat(upsert.getId().asString().getValue()).isEqualTo("equipment");
            });
        });
        assertThat(agendas.find(eq("client")).first()).isNull();
    }
}
