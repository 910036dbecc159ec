package org.confidant.staffservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that senders test against: what is sent, and what this service then answers. When the service
 * answers otherwise, the file it would be lies under target/contracts.
 */
class InboxContractTest extends OverHttp {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Told(String name, String sender, String type, String body) {}

    private static final List<Told> IN_ORDER = List.of(
            new Told("inbox-talk-ordered", "complaint-service:measures:m1", "MeasureOrdered", """
                    {"measure": "m1", "complaint": "c1", "branch": "shanghai-jingan", "kind": "talk", "person": "li",
                     "causes": ["behaviour"]}"""),
            new Told("inbox-training-ordered", "complaint-service:measures:m2", "MeasureOrdered",
                    """
                            {"measure": "m2", "complaint": "c1", "branch": "shanghai-jingan", "kind": "training", "person": "li",
                             "course": "Handling emotion", "causes": ["behaviour"]}"""),
            new Told("inbox-suspension-ordered", "complaint-service:measures:m3", "MeasureOrdered",
                    """
                            {"measure": "m3", "complaint": "c1", "branch": "shanghai-jingan", "kind": "suspension", "person": "li",
                             "until": "2026-05-25T00:00:00Z", "causes": ["behaviour"]}"""),
            new Told("inbox-training-without-course", "complaint-service:measures:m4", "MeasureOrdered",
                    """
                            {"measure": "m4", "complaint": "c1", "branch": "shanghai-jingan", "kind": "training", "person": "li"}"""),
            new Told("inbox-measure-of-another", "complaint-service:measures:m5", "MeasureOrdered",
                    """
                            {"measure": "m1", "complaint": "c1", "branch": "shanghai-jingan", "kind": "talk", "person": "li"}"""),
            new Told("inbox-notice-danger", "complaint-service:complaints:c3", "StaffNotice",
                    """
                            {"template": "danger", "complaint": "c3", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": ["li"], "roles": ["head-office", "investigator"], "except": ["wang"]}"""),
            new Told("inbox-notice-clock-warning", "complaint-service:complaints:c4", "StaffNotice",
                    """
                            {"template": "clock-warning", "complaint": "c4", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "clock": "first-answer", "people": ["li"], "roles": [], "except": ["wang"]}"""),
            new Told("inbox-notice-clock-breach", "complaint-service:complaints:c5", "StaffNotice",
                    """
                            {"template": "clock-breach", "complaint": "c5", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "clock": "first-answer", "people": ["li"], "roles": ["head-office"], "except": ["wang"]}"""),
            new Told("inbox-notice-member", "complaint-service:complaints:c6", "StaffNotice",
                    """
                            {"template": "member", "complaint": "c6", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": ["li"], "roles": [], "except": []}"""),
            new Told("inbox-notice-statement-wanted", "complaint-service:complaints:c7", "StaffNotice",
                    """
                            {"template": "statement-wanted", "complaint": "c7", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": ["li"], "roles": [], "except": []}"""),
            new Told("inbox-notice-reopened", "complaint-service:complaints:c9", "StaffNotice",
                    """
                            {"template": "reopened", "complaint": "c9", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": ["li"], "roles": [], "except": ["wang"]}"""),
            new Told("inbox-notice-reopened-twice", "complaint-service:complaints:c8", "StaffNotice",
                    """
                            {"template": "reopened-twice", "complaint": "c8", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": [], "roles": ["head-office"], "except": ["wang"]}"""),
            new Told("inbox-notice-client-not-reached", "complaint-service:complaints:c10", "StaffNotice",
                    """
                            {"template": "client-not-reached", "complaint": "c10", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": ["li"], "roles": [], "except": ["wang"]}"""),
            new Told("inbox-notice-of-another", "complaint-service:complaints:c2", "StaffNotice",
                    """
                            {"template": "danger", "complaint": "c1", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": [], "roles": ["head-office"], "except": []}"""),
            new Told("inbox-notice-unreadable", "complaint-service:complaints:c1", "StaffNotice",
                    """
                            {"template": "gossip", "complaint": "c1", "reference": "4711 2233 4455 6677",
                             "branch": "shanghai-jingan", "people": [], "roles": [], "except": []}"""));

    @Test
    void the_inbox_answers_as_its_contracts_say() throws IOException {
        Map<String, JsonNode> produced = new LinkedHashMap<>();
        for (Told told : IN_ORDER) {
            ObjectNode message = JSON.createObjectNode().put("type", told.type()).put("at", "2026-05-11T00:00:00Z");
            message.set("body", JSON.readTree(told.body()));
            String path = "/inbox/" + told.sender() + "/1";

            Answer answer = send(REALM.token(told.sender().split(":")[0], Role.SERVICE), "PUT", path,
                    message.toString());

            produced.put(told.name(), produce(told.name(), path, message, answer));
        }

        for (Map.Entry<String, JsonNode> contract : produced.entrySet()) {
            assertThat(contract.getValue()).as(contract.getKey())
                    .isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(contract.getKey() + ".json"))));
        }
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
}
