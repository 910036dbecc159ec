package org.confidant.bookingservice.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Produces the contract files that archive-service tests its messages against. When this service answers otherwise, the file it
 * would be lies under target/contracts. Ids that differ with every run are replaced by names.
 */
class ArchiveInboxContractTest extends RunningService {
    private static final Path CONTRACTS = Path.of("src/test/resources/contracts");
    private static final Path PRODUCED = Path.of("target/contracts");

    private record Told(String name, String type, String body) {}

    private static final List<Told> IN_ORDER = List.of(
            new Told("inbox-link-minted", "LinkMinted",
                    """
                            {"template": "chat", "client": "the-client", "session": "the-session", "participant": 1, "link": "a0123456789"}"""),
            new Told("inbox-notes-missing", "NotesMissing", """
                    {"session": "the-session", "branch": "the-branch", "practitioner": "the-practitioner"}"""),
            new Told("inbox-notes-written", "NotesWritten", """
                    {"session": "the-session"}"""));

    @Test
    void the_inbox_takes_what_archive_service_tells_and_acts_on_it() throws IOException {
        Appointment one = appointment(1).started();
        for (int n = 1; n <= IN_ORDER.size(); n++) {
            Told told = IN_ORDER.get(n - 1);
            ObjectNode message = JSON.createObjectNode().put("type", told.type()).put("at", "2026-05-11T00:00:00Z");
            message.set("body", JSON.readTree(told.body()));
            String path = "/inbox/archive-service:records:the-session/" + n;

            Answer answer = send(REALM.token("archive-service", Role.SERVICE), "PUT", real(path, one),
                    real(message.toString(), one));

            ObjectNode produced = JSON.createObjectNode();
            produced.putObject("request").put("method", "PUT").put("path", path).set("body", message);
            produced.putObject("response").put("status", answer.status());
            Files.createDirectories(PRODUCED);
            Files.writeString(PRODUCED.resolve(told.name() + ".json"), produced.toPrettyString() + "\n");
            assertThat(produced).as(told.name())
                    .isEqualTo(JSON.readTree(Files.readString(CONTRACTS.resolve(told.name() + ".json"))));
        }
        eventually(() -> get(one.manager(), "/tasks?state=Completed").response().body().contains("notes-missing"));
    }

    private static String real(String text, Appointment one) {
        return text.replace("the-session", one.id()).replace("the-client", one.clients().getFirst())
                .replace("the-branch", one.company().branch()).replace("the-practitioner", one.practitioner());
    }
}
