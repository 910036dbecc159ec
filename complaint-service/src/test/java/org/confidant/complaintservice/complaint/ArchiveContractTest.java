package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What we tell archive-service of groups, which its tests can read; ids that differ with every run are replaced by names. When it
 * is told otherwise, the file it would be lies under target/contracts.
 */
class ArchiveContractTest extends RunningService {
    private static final String NAME = "told-access-granted.json";
    private static final Path CONTRACT = Path.of("src/test/resources/contracts").resolve(NAME);
    private static final Path PRODUCED = Path.of("target/contracts").resolve(NAME);

    @Test
    void it_is_told_the_whole_present_state() throws IOException {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", List.of(one.elsewhere().id("qian"))).expect(200);

        Envelope told = archiveTold().of(one.id(), 1).getFirst();

        ObjectNode message = JSON.createObjectNode().put("sender", told.sender()).put("type", told.type());
        message.set("body", JSON.valueToTree(told.body()));
        JsonNode named = JSON.readTree(message.toString().replace(one.id(), "c1").replace(one.session(), "s1")
                .replace(one.elsewhere().id("qian"), "qian").replace(one.office().branch(), "shanghai-jingan"));
        Files.createDirectories(PRODUCED.getParent());
        Files.writeString(PRODUCED, named.toPrettyString() + "\n");
        assertThat(named).isEqualTo(JSON.readTree(Files.readString(CONTRACT)));
    }
}
