package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Kind;
import org.confidant.complaintservice.clock.Severity;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that staff-service tests against: what it is told. When we tell something else, the file it would
 * be lies under target/contracts.
 */
class StaffNewsContractTest {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FILED = Instant.parse("2026-05-11T02:00:00Z");
    private static final Audience AUDIENCE = new Audience(Set.of(new StaffId("wang")),
            Set.of(Role.HEAD_OFFICE, Role.INVESTIGATOR), Set.of(new StaffId("li")));

    private record Told(String name, Message message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Complaint complaint() {
        Submission submission = new Submission(Reference.numbered(794), Origin.of(new BranchId("shanghai-jingan")),
                Optional.empty(), Intake.PORTAL, "li",
                new Words(new Binary("matter".getBytes(StandardCharsets.UTF_8)), Optional.empty(), Optional.empty()),
                1, Optional.empty());
        return new Complaint(submission, Set.of(), new ComplaintState.Received(Kind.INCIDENT, Severity.SEVERE),
                List.of(HistoryEntry.of(HistoryEntry.What.FILED, FILED, "li", Optional.empty())), Due.UNRECKONED,
                Alerts.filed(Optional.of(Danger.CLIENT)), Following.NONE, Optional.empty());
    }

    static Stream<Told> told() {
        return Stream.of(new Told("staff-notice-danger", StaffNews.danger("k1", complaint(), AUDIENCE)),
                new Told("staff-notice-reopened-twice", StaffNews.reopenedTwice("k1", complaint(), AUDIENCE)),
                new Told("staff-notice-client-not-reached", StaffNews.clientNotReached("k1", complaint(), AUDIENCE)),
                new Told("staff-notice-clock-warning", clock(Alert.Level.WARNING)),
                new Told("staff-notice-clock-breach", clock(Alert.Level.BREACH)));
    }

    private static Message clock(Alert.Level level) {
        return StaffNews.clock("k1", complaint(), new Alert(ClockName.FIRST_ANSWER, FILED, level), AUDIENCE);
    }

    @ParameterizedTest
    @MethodSource("told")
    void what_staff_are_told_is_what_the_contracts_say(Told told) throws IOException {
        ObjectNode contract = JSON.createObjectNode().put("receiver", told.message().receiver()).put("type",
                told.message().type());
        contract.set("body", JSON.valueToTree(told.message().body()));
        Files.createDirectories(PRODUCED);
        Files.writeString(PRODUCED.resolve(told.name() + ".json"), contract.toPrettyString() + "\n");

        assertThat(JSON.readTree(Files.readString(CONTRACTS.resolve(told.name() + ".json")))).isEqualTo(contract);
    }
}
