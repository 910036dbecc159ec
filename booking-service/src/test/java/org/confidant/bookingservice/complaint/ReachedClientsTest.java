package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.MailingService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody believes that a client was told of their complaint when no mail could reach them (C7). */
class ReachedClientsTest extends MailingService {
    private static final String MINOR = """
            "birthYear": 2015, "guardians": [{"name": "Mother", "relation": "mother", "email": "%s@example.com"},
             {"name": "Father", "relation": "father", "email": "%s@example.com"}]""";

    @Autowired
    private MongoDatabase database;

    private final String complaint = UUID.randomUUID().toString();
    private Company company;

    @BeforeEach
    void open() {
        CLOCK.moveTo(MONDAY_MORNING);
        company = company();
    }

    private int tell(String client, long n) {
        return tellAs("complaint-service", "complaints", complaint, n, "ComplaintTold", """
                {"template": "complaint-answer", "complaint": "%s", "branch": "%s", "client": "%s",
                 "reference": "7KDM-2PQX", "link": "s0123456789"}""".formatted(complaint, company.branch(), client))
                .status();
    }

    private List<JsonNode> told(String type) {
        return COMPLAINTS.about("complaint", complaint, type);
    }

    /** The notices of this complaint that nothing is to be done for any more. */
    private List<Document> settled() {
        return database.getCollection("notices").find(new Document("complaint", complaint).append("outbox",
                List.of())).into(new ArrayList<>());
    }

    @Test
    void client_without_an_address_was_not_reached_which_is_said_once_for_each_news() {
        String client = company.client("\"birthYear\": 1980");

        Together.all(IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> () -> tell(client, 1)).toList());
        eventually(() -> told("ClientNotReached").size() == 1);
        assertThat(tell(client, 1)).isEqualTo(204);
        assertThat(tell(client, 2)).isEqualTo(204);

        eventually(() -> told("ClientNotReached").size() == 2);
        eventually(() -> settled().size() == 2);
        assertThat(told("ClientNotReached")).extracting(body -> body.path("news").asString()).doesNotHaveDuplicates();
    }

    @Test
    void client_who_wants_no_mail_or_is_not_known_was_not_reached_either() {
        String client = company.client(
                "\"birthYear\": 1980, \"email\": \"li@example.com\", \"contactWishes\": {\"how\": [\"phone\"]}");

        assertThat(tell(client, 1)).isEqualTo(204);
        eventually(() -> told("ClientNotReached").size() == 1);
        assertThat(tell("nobody", 2)).isEqualTo(204);

        eventually(() -> told("ClientNotReached").size() == 2);
        assertThat(POSTBOX.about(complaint)).isZero();
    }

    @Test
    void guardians_of_whom_one_has_the_mail_were_reached() {
        String client = company.client(MINOR.formatted("refused", "father"));

        assertThat(tell(client, 1)).isEqualTo(204);

        eventually(() -> settled().size() == 2);
        assertThat(POSTBOX.about(complaint)).isEqualTo(1);
        assertThat(told("ClientNotReached")).isEmpty();
        assertThat(told("ClientReached")).isEmpty();
    }

    @Test
    void guardians_whose_addresses_are_all_refused_were_not_reached() {
        String client = company.client(MINOR.formatted("refused", "refused-too"));

        assertThat(tell(client, 1)).isEqualTo(204);

        eventually(() -> settled().size() == 2);
        assertThat(told("ClientNotReached")).hasSize(1);
    }

    @Test
    void client_whose_address_was_mended_is_reached_by_sending_again() {
        String client = company.mailed("refused@example.com");
        tell(client, 1);
        eventually(() -> told("ClientNotReached").size() == 1 && !settled().isEmpty());
        String notice = settled().getFirst().getString("_id");

        Appointment.ok(send(company.token(Role.RECEPTIONIST), "PATCH", "/clients/" + client,
                "{\"email\": \"li@example.com\"}"));
        for (int time = 1; time <= 2; time++) {
            int mails = time;
            Appointment.ok(post(company.token(Role.RECEPTIONIST), "/notices/" + notice + "/resend", ""));
            eventually(() -> POSTBOX.about(complaint) == mails && !settled().isEmpty());
        }

        eventually(() -> !told("ClientReached").isEmpty());
        assertThat(told("ClientReached")).hasSize(1);
        assertThat(told("ClientReached").getFirst().path("news"))
                .isEqualTo(told("ClientNotReached").getFirst().path("news"));
        assertThat(told("ClientNotReached")).hasSize(1);
    }
}
