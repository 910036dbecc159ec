package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is done for a client because of a complaint: an apology, or an amount that is paid (C7). */
class MeasuresForClientsTest extends RunningService {
    @Autowired
    private MongoDatabase database;

    @Autowired
    private SubjectKeys keys;

    private final String measure = UUID.randomUUID().toString();
    private final String complaint = UUID.randomUUID().toString();

    private Answer order(Appointment one, String client, String what) {
        return tellAs("complaint-service", "measures", measure, 1, "MeasureOrdered", """
                {"measure": "%s", "complaint": "%s", "branch": "%s", "client": "%s", "reference": "7KDM-2PQX", %s}"""
                .formatted(measure, complaint, one.company().branch(), client, what));
    }

    private Answer apology(Appointment one, String client) {
        return order(one, client, "\"kind\": \"apology\", \"link\": \"s0123456789\"");
    }

    private Answer compensation(Appointment one, String client) {
        return order(one, client, "\"kind\": \"compensation\", \"amount\": {\"amount\": 20000, \"currency\": \"CNY\"}");
    }

    private List<JsonNode> told(String type) {
        return COMPLAINTS.about("measure", measure, type);
    }

    private long notices(String type) {
        return database.getCollection("notices")
                .countDocuments(new Document("complaint", complaint).append("type", type));
    }

    private Answer pay(Appointment one, Role role, String day) {
        return post(one.company().token(role), "/compensations/" + measure + "/payment", """
                {"paidOn": "%s", "evidence": "Bank transfer 17"}""".formatted(day));
    }

    @Test
    void apology_is_told_once_however_often_it_is_ordered() {
        Appointment one = appointment(1);

        Together.all(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(_ -> () -> apology(one, one.clients().getFirst()).status()).toList());
        assertThat(apology(one, one.clients().getFirst()).status()).isEqualTo(204);

        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureAccepted")).hasSize(1);
        assertThat(told("MeasureDone")).hasSize(1);
        assertThat(notices("complaint-apology")).isEqualTo(1);
    }

    @Test
    void apology_whose_notice_was_made_before_a_crash_is_made_known_without_a_second_notice() {
        Appointment one = appointment(1);
        apology(one, one.clients().getFirst());
        eventually(() -> !told("MeasureDone").isEmpty());

        database.getCollection("orders").deleteOne(new Document("_id", measure));
        assertThat(apology(one, one.clients().getFirst()).status()).isEqualTo(204);

        eventually(() -> told("MeasureDone").size() == 2);
        assertThat(notices("complaint-apology")).isEqualTo(1);
    }

    @Test
    void client_nobody_knows_and_client_who_is_erased_are_refused() {
        Appointment one = appointment(1);
        assertThat(apology(one, "nobody").status()).isEqualTo(204);
        eventually(() -> !told("MeasureRefused").isEmpty());
        assertThat(told("MeasureRefused").getFirst().path("reason").asString()).isEqualTo("unknown-client");
        database.getCollection("orders").deleteOne(new Document("_id", measure));

        keys.destroy("client-" + one.clients().getFirst(), Instant.parse("2026-05-11T00:00:00Z"));
        assertThat(compensation(one, one.clients().getFirst()).status()).isEqualTo(204);

        eventually(() -> told("MeasureRefused").size() == 2);
        assertThat(told("MeasureRefused").getLast().path("reason").asString()).isEqualTo("erased");
        assertThat(told("MeasureAccepted")).isEmpty();
        assertThat(notices("complaint-compensation")).isZero();
    }

    @Test
    void compensation_is_due_until_finance_notes_that_it_was_paid() {
        Appointment one = appointment(1);
        String list = "/compensations?branch=" + one.company().branch();
        compensation(one, one.clients().getFirst());
        compensation(one, one.clients().getFirst());
        eventually(() -> !told("MeasureAccepted").isEmpty());

        JsonNode due = get(one.company().token(Role.FINANCE), list).body().path("items");
        assertThat(due).hasSize(1);
        assertThat(due.path(0).path("amount").path("amount").asLong()).isEqualTo(20_000);
        assertThat(due.path(0).path("client").asString()).isEqualTo(one.clients().getFirst());
        assertThat(due.toString()).doesNotContain(complaint).doesNotContain("7KDM");
        assertThat(told("MeasureDone")).isEmpty();

        assertThat(pay(one, Role.FINANCE, "2026-05-12").status()).isEqualTo(400);
        Answer paid = pay(one, Role.FINANCE, "2026-05-11");

        assertThat(paid.status()).as("%s", paid.body()).isEqualTo(200);
        assertThat(paid.text("state")).isEqualTo("Paid");
        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureDone").getFirst().path("result").asString()).isEqualTo("paid");
        assertThat(pay(one, Role.BRANCH_MANAGER, "2026-05-11").problem()).isEqualTo("compensation-already-paid");
        assertThat(get(one.manager(), list).body().path("items")).isEmpty();
        assertThat(get(one.manager(), list + "&state=Paid").body().path("items").path(0).path("evidence").asString())
                .isEqualTo("Bank transfer 17");
        assertThat(told("MeasureAccepted")).hasSize(1);
        assertThat(notices("complaint-compensation")).isEqualTo(1);
        assertThat(database.getCollection("compensations").find(new Document("_id", measure)).first().toString())
                .doesNotContain("Bank transfer");
    }

    @Test
    void compensation_paid_by_several_at_once_is_paid_once() {
        Appointment one = appointment(1);
        compensation(one, one.clients().getFirst());

        List<Integer> answers = Together.all(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(_ -> () -> pay(one, Role.FINANCE, "2026-05-11").status()).toList());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureDone")).hasSize(1);
    }

    @Test
    void compensation_of_another_branch_is_not_there() {
        Appointment one = appointment(1);
        Appointment other = appointment(1);
        compensation(one, one.clients().getFirst());

        assertThat(pay(other, Role.FINANCE, "2026-05-11").status()).isEqualTo(404);
        assertThat(get(other.manager(), "/compensations?branch=" + one.company().branch()).status()).isEqualTo(404);
        assertThat(get(other.manager(), "/compensations").body().path("items")).isEmpty();
    }
}
