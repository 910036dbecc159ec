package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that booking-service tests against: what it is told of complaints. When we tell something else, the
 * file it would be lies under target/contracts.
 */
class ClientNewsContractTest extends Talks {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");
    /** What differs from run to run, and what stands in the files instead. */
    private static final Map<String, String> STEADY = Map.of("complaint", "k1", "branch", "shanghai-jingan", "client",
            "c1", "reference", "0000 0000 0007 9444", "link", "cl1nkl1nkl1nkl1nkl1nkl1nk1");

    private void requireContract(String name, Envelope told) throws IOException {
        Map<String, Object> body = new HashMap<>(told.body());
        STEADY.forEach(body::replace);
        ObjectNode contract = JSON.createObjectNode().put("receiver", "booking-service").put("type", told.type());
        contract.set("body", JSON.valueToTree(body));
        Files.createDirectories(PRODUCED);
        Files.writeString(PRODUCED.resolve(name + ".json"), contract.toPrettyString() + "\n");

        assertThat(JSON.readTree(Files.readString(CONTRACTS.resolve(name + ".json")))).isEqualTo(contract);
    }

    @Test
    void what_clients_are_told_is_what_the_contracts_say() throws IOException {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "updates", "mail").expect(200);
        say(office, "wang", complaint, "questions", "mail").expect(200);
        say(office, "wang", complaint, "answer", "mail").expect(200);
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(30)));
        closeUnanswered();
        mails(complaint, 5);

        for (Envelope told : told().of(complaint)) {
            requireContract(String.valueOf(told.body().get("template")), told);
        }
    }
}
