package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that senders test against: what is sent, and what this service then answers. When the service
 * answers otherwise, the file it would be lies under target/contracts.
 */
class InboxContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inbox-branch-known        | branches:shanghai-jingan | BranchKnown | {"branch": "shanghai-jingan", "name": "Jing'an", "country": "CN", "zone": "Asia/Shanghai", "hours": [{"day": "MONDAY", "from": "09:00", "to": "24:00"}], "manager": "li"}
            inbox-calendar-published  | calendars:CN-2026 | CalendarPublished | {"country": "CN", "year": 2026, "closed": ["2026-01-01"], "worksAs": [{"date": "2026-01-04", "as": "FRIDAY"}]}
            inbox-person-known        | staff:li | PersonKnown | {"person": "li", "roles": ["practitioner"], "branches": ["shanghai-jingan"], "services": ["counselling"], "languages": ["zh-CN"], "hours": [{"day": "MONDAY", "from": "09:00", "to": "18:00"}], "cleared": true, "departed": false, "barredUntil": "2026-11-22T02:00:00Z"}
            inbox-person-departed     | staff:wang | PersonKnown | {"person": "wang", "roles": [], "branches": [], "services": [], "languages": [], "hours": [], "cleared": false, "departed": true}
            inbox-partner-known       | partners:gooddays | PartnerKnown | {"partner": "gooddays", "name": "Good Days", "branches": ["shanghai-jingan"], "suspended": false}
            inbox-unknown-type        | staff:li | PersonPromoted | {"person": "li"}
            inbox-somebody-else       | staff:zhao | PersonKnown | {"person": "li", "roles": [], "branches": [], "cleared": false, "departed": false}
            """)
    void the_inbox_answers_as_its_contract_says(String name, String sender, String type, String body)
            throws IOException {
        String path = "/inbox/staff-service:" + sender + "/1";
        ObjectNode message = JSON.createObjectNode().put("type", type).put("at", "2026-05-11T00:00:00Z");
        message.set("body", JSON.readTree(body));

        Answer answer = send(REALM.token("staff-service", Role.SERVICE), "PUT", path, message.toString());

        JsonNode produced = produce(name, path, message, answer);
        assertThat(produced).isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(name + ".json"))));
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
