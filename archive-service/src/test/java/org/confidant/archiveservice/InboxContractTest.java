package org.confidant.archiveservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that senders test against: what is sent, and what this service then answers. When the service
 * answers otherwise, the file it would be lies under target/contracts. One session goes its whole way, in this order.
 */
class InboxContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");

    private record Told(String name, String sender, long n, String type, String body) {}

    private static final List<Told> IN_ORDER = List.of(
            new Told("inbox-branch-known", "staff-service:branch:shanghai-jingan", 1, "BranchKnown",
                    """
                            {"branch": "shanghai-jingan", "name": "Jing'an", "country": "CN", "zone": "Asia/Shanghai", "hours": []}"""),
            new Told("inbox-person-known", "staff-service:staff:li", 1, "PersonKnown",
                    """
                            {"person": "li", "roles": ["practitioner"], "branches": ["shanghai-jingan"], "services": ["counselling"],
                             "languages": ["zh-CN"], "hours": [], "cleared": true, "departed": false,
                             "barredUntil": "2026-04-22T02:00:00Z"}"""),
            new Told("inbox-session-ended-early", "booking-service:bookings:b1", 2, "SessionEnded", """
                    {"session": "b1", "endedAt": "2026-05-11T02:50:00Z", "outcome": "completed"}"""),
            new Told("inbox-session-started", "booking-service:bookings:b1", 1, "SessionStarted",
                    """
                            {"session": "b1", "branch": "shanghai-jingan", "service": "counselling", "channel": "phone",
                             "mode": "remote", "practitioner": "li", "participants": [{"number": 1, "client": "c1", "recording": false}],
                             "startedAt": "2026-05-11T02:00:00Z", "plannedEnd": "2026-05-11T02:50:00Z"}"""),
            new Told("inbox-session-ended", "booking-service:bookings:b1", 2, "SessionEnded", """
                    {"session": "b1", "endedAt": "2026-05-11T02:50:00Z", "outcome": "interrupted"}"""),
            new Told("inbox-session-corrected", "booking-service:bookings:b1", 3, "SessionCorrected", """
                    {"session": "b1", "startedAt": "2026-05-11T02:05:00Z", "endedAt": "2026-05-11T02:45:00Z"}"""),
            new Told("inbox-summary-told", "booking-service:summaries:b1", 1, "SummaryTold", """
                    {"session": "b1", "at": "2026-05-11T03:00:00Z", "by": "li", "text": "We agreed on a diary."}"""),
            new Told("inbox-another-session", "booking-service:bookings:b2", 1, "SessionEnded", """
                    {"session": "b1", "endedAt": "2026-05-11T02:50:00Z", "outcome": "completed"}"""),
            new Told("inbox-access-granted", "complaint-service:complaints:c1", 1, "AccessGranted",
                    """
                            {"complaint": "c1", "session": "b1", "branch": "shanghai-jingan", "round": 1,
                             "members": [{"person": "wang", "until": "2026-06-10T02:00:00Z"}]}"""),
            new Told("inbox-access-ended", "complaint-service:complaints:c1", 3, "AccessGranted", """
                    {"complaint": "c1", "session": "b1", "branch": "shanghai-jingan", "round": 3, "members": []}"""),
            new Told("inbox-access-granted-late", "complaint-service:complaints:c1", 2, "AccessGranted",
                    """
                            {"complaint": "c1", "session": "b1", "branch": "shanghai-jingan", "round": 2,
                             "members": [{"person": "wang", "until": "2026-06-10T02:00:00Z"}]}"""),
            new Told("inbox-access-unreadable", "complaint-service:complaints:c1", 3, "AccessGranted", """
                    {"complaint": "c1", "session": "b1", "branch": "shanghai-jingan", "round": 3,
                     "members": [{"person": "wang"}]}"""),
            new Told("inbox-another-complaint", "complaint-service:complaints:c2", 1, "AccessGranted", """
                    {"complaint": "c1", "session": "b1", "branch": "shanghai-jingan", "round": 3, "members": []}"""));

    @Test
    void the_inbox_answers_as_its_contracts_say() throws IOException {
        Map<String, JsonNode> produced = new LinkedHashMap<>();
        for (Told told : IN_ORDER) {
            ObjectNode message = JSON.createObjectNode().put("type", told.type()).put("at", "2026-05-11T00:00:00Z");
            message.set("body", JSON.readTree(told.body()));
            String path = "/inbox/" + told.sender() + "/" + told.n();

            Answer answer = put(REALM.token(told.sender().split(":")[0], Role.SERVICE), path, message.toString());

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
