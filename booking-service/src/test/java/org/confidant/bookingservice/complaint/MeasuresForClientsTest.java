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
import org.confidant.bookingservice.testing.MailingService;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is done for a client because of a complaint: an apology, or an amount that is paid (C6). */
class MeasuresForClientsTest extends MailingService {
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
        String client = one.company().mailed("li@example.com");

        Together.all(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(_ -> () -> apology(one, client).status()).toList());
        assertThat(apology(one, client).status()).isEqualTo(204);

        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureAccepted")).hasSize(1);
        assertThat(told("MeasureDone")).hasSize(1);
        assertThat(notices("complaint-apology")).isEqualTo(1);
    }

    @Test
    void apology_whose_order_was_kept_before_a_crash_is_mailed_when_it_is_ordered_again() {
        Appointment one = appointment(1);
        String client = one.company().mailed("li@example.com");
        apology(one, client);
        eventually(() -> !told("MeasureDone").isEmpty());

        database.getCollection("notices").deleteMany(new Document("complaint", complaint));
        database.getCollection("orders").updateOne(new Document("_id", measure),
                new Document("$set", new Document("outcome", "mailing")));
        assertThat(apology(one, client).status()).isEqualTo(204);

        eventually(() -> told("MeasureDone").size() == 2);
        assertThat(told("MeasureAccepted")).hasSize(1);
        assertThat(notices("complaint-apology")).isEqualTo(1);
    }

    @Test
    void apology_is_made_when_it_was_mailed_and_not_before() {
        Appointment one = appointment(1);
        String client = one.company().mailed("later@example.com");

        apology(one, client);
        eventually(() -> !told("MeasureAccepted").isEmpty());
        eventually(() -> notices("complaint-apology") == 1);
        assertThat(apology(one, client).status()).isEqualTo(204);

        assertThat(told("MeasureDone")).isEmpty();
        assertThat(told("MeasureRefused")).isEmpty();
    }

    @Test
    void apology_to_a_client_no_mail_can_reach_is_refused() {
        Appointment one = appointment(1);

        assertThat(apology(one, one.clients().getFirst()).status()).isEqualTo(204);

        eventually(() -> !told("MeasureRefused").isEmpty());
        assertThat(told("MeasureRefused").getFirst().path("reason").asString()).isEqualTo("no-address");
        assertThat(told("MeasureAccepted")).isEmpty();
        assertThat(told("MeasureDone")).isEmpty();
        assertThat(notices("complaint-apology")).isZero();
    }

    @Test
    void apology_whose_address_is_refused_comes_back_refused() {
        Appointment one = appointment(1);

        apology(one, one.company().mailed("refused@example.com"));

        eventually(() -> !told("MeasureRefused").isEmpty());
        assertThat(told("MeasureRefused")).singleElement()
                .satisfies(body -> assertThat(body.path("reason").asString()).isEqualTo("no-address"));
        assertThat(told("MeasureDone")).isEmpty();
        assertThat(COMPLAINTS.about("complaint", complaint, "ClientNotReached")).isEmpty();
    }

    @Test
    void apology_that_comes_through_once_the_address_is_mended_is_made() {
        Appointment one = appointment(1);
        String client = one.company().mailed("refused@example.com");
        String desk = one.company().token(Role.RECEPTIONIST);
        apology(one, client);
        eventually(() -> !told("MeasureRefused").isEmpty());
        String notice = database.getCollection("notices").find(new Document("complaint", complaint)).first()
                .getString("_id");

        Appointment.ok(send(desk, "PATCH", "/clients/" + client, "{\"email\": \"li@example.com\"}"));
        for (int time = 1; time <= 2; time++) {
            Appointment.ok(post(desk, "/notices/" + notice + "/resend", ""));
            eventually(() -> settled(notice));
        }

        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureDone")).hasSize(1);
        assertThat(told("MeasureRefused")).hasSize(1);
    }

    private boolean settled(String notice) {
        return database.getCollection("notices")
                .countDocuments(new Document("_id", notice).append("state", "Sent").append("outbox", List.of())) == 1;
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
    void client_of_another_branch_has_no_part_in_it() {
        Appointment one = appointment(1);
        Appointment other = appointment(1);

        assertThat(compensation(one, other.clients().getFirst()).status()).isEqualTo(204);

        eventually(() -> !told("MeasureRefused").isEmpty());
        assertThat(told("MeasureRefused").getFirst().path("reason").asString()).isEqualTo("unknown-client");
        assertThat(notices("complaint-compensation")).isZero();
    }

    @Test
    void whoever_manages_a_branch_and_is_of_finance_too_sees_no_compensation() {
        Appointment one = appointment(1);
        compensation(one, one.clients().getFirst());
        String both = REALM.sign(REALM.claims("both", List.of(Role.FINANCE, Role.BRANCH_MANAGER),
                List.of(one.company().branch())).build());

        assertThat(get(both, "/compensations").problem()).isEqualTo("not-allowed");
        assertThat(post(both, "/compensations/" + measure + "/payment", """
                {"paidOn": "2026-05-11", "evidence": "Bank transfer 17"}""").problem()).isEqualTo("not-allowed");
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
        assertThat(pay(one, Role.FINANCE, "2026-05-10").body().path("fields").toString()).contains("paidOn");
        assertThat(pay(one, Role.BRANCH_MANAGER, "2026-05-11").status()).isEqualTo(403);
        assertThat(get(one.manager(), list).status()).isEqualTo(403);
        Answer paid = pay(one, Role.FINANCE, "2026-05-11");

        assertThat(paid.status()).as("%s", paid.body()).isEqualTo(200);
        assertThat(paid.text("state")).isEqualTo("Paid");
        eventually(() -> !told("MeasureDone").isEmpty());
        assertThat(told("MeasureDone").getFirst().path("result").asString()).isEqualTo("paid");
        assertThat(pay(one, Role.FINANCE, "2026-05-11").problem()).isEqualTo("compensation-already-paid");
        assertThat(get(one.company().token(Role.FINANCE), list).body().path("items")).isEmpty();
        assertThat(get(one.company().token(Role.FINANCE), list + "&state=Paid").body().path("items").path(0)
                .path("evidence")
                .asString()).isEqualTo("Bank transfer 17");
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
        assertThat(get(other.company().token(Role.FINANCE), "/compensations?branch=" + one.company().branch()).status())
                .isEqualTo(404);
        assertThat(get(other.company().token(Role.FINANCE), "/compensations").body().path("items")).isEmpty();
    }
}
