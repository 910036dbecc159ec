package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that complaint-service tests its messages against. When this service answers otherwise, the file
 * it would be lies under target/contracts. Ids that differ with every run are replaced by names.
 */
class ComplaintInboxContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inbox-complaint-link-minted | sessions:the-session | LinkMinted | {"template": "complaint", "client": "the-client", "session": "the-session", "participant": 1, "link": "s0123456789"}
            inbox-complaint-filed | complaints:k1 | ComplaintFiled | {"template": "complaint-filed", "complaint": "k1", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "session": "the-session", "link": "s0123456789"}
            inbox-complaint-update | complaints:k2 | ComplaintTold | {"template": "complaint-update", "complaint": "k2", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-complaint-question | complaints:k3 | ComplaintTold | {"template": "complaint-question", "complaint": "k3", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-complaint-answer | complaints:k4 | ComplaintTold | {"template": "complaint-answer", "complaint": "k4", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-complaint-closed | complaints:k5 | ComplaintTold | {"template": "complaint-closed", "complaint": "k5", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-complaint-template-unknown | complaints:k2 | ComplaintTold | {"template": "complaint-gossip", "complaint": "k2", "branch": "the-branch", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-bookings-stopped | interim-measures:m1 | BookingsStopped | {"measure": "m1", "complaint": "k1", "branch": "the-branch", "practitioner": "the-practitioner", "until": "2026-05-25T02:00:00Z"}
            inbox-measure-apology | measures:m2 | MeasureOrdered | {"measure": "m2", "complaint": "k1", "branch": "the-branch", "kind": "apology", "client": "the-client", "reference": "4711 2233 4455 6677", "link": "s0123456789"}
            inbox-measure-compensation | measures:m3 | MeasureOrdered | {"measure": "m3", "complaint": "k1", "branch": "the-branch", "kind": "compensation", "client": "the-client", "reference": "4711 2233 4455 6677", "amount": {"amount": 20000, "currency": "CNY"}}
            inbox-measure-talk | measures:m4 | MeasureOrdered | {"measure": "m4", "complaint": "k1", "branch": "the-branch", "kind": "talk", "client": "the-client", "reference": "4711 2233 4455 6677"}
            inbox-measure-somebody-else | interim-measures:m5 | BookingsStopped | {"measure": "m1", "complaint": "k1", "branch": "the-branch", "practitioner": "the-practitioner", "until": "2026-05-25T02:00:00Z"}
            """)
    void the_inbox_answers_as_its_contract_says(String name, String sender, String type, String body)
            throws IOException {
        Appointment one = appointment(1).started();
        String path = "/inbox/complaint-service:" + sender + "/1";
        ObjectNode message = JSON.createObjectNode().put("type", type).put("at", "2026-05-11T00:00:00Z");
        message.set("body", JSON.readTree(body));

        Answer answer = send(REALM.token("complaint-service", Role.SERVICE), "PUT", real(path, one),
                real(message.toString(), one));

        assertThat(produce(name, path, message, answer))
                .isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(name + ".json"))));
    }

    private static JsonNode produce(String name, String path, ObjectNode message, Answer answer) throws IOException {
        ObjectNode contract = JSON.createObjectNode();
        contract.putObject("request").put("method", "PUT").put("path", path).set("body", message);
        ObjectNode response = contract.putObject("response").put("status", answer.status());
        if (!answer.body().isEmpty()) {
            ObjectNode document = (ObjectNode) answer.body().deepCopy();
            document.remove("traceId");
            response.set("body", document);
        }
        Files.createDirectories(PRODUCED);
        Files.writeString(PRODUCED.resolve(name + ".json"), contract.toPrettyString() + "\n");
        return contract;
    }

    private static String real(String text, Appointment one) {
        return text.replace("the-session", one.id()).replace("the-client", one.clients().getFirst())
                .replace("the-branch", one.company().branch()).replace("the-practitioner", one.practitioner());
    }
}
