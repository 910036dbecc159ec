package org.confidant.archiveservice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bson.types.Binary;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.outbox.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we tell booking-service, against the files that its own tests produce. */
class BookingContractTest {
    private static final Instant NOW = Instant.parse("2026-05-11T03:00:00Z");
    private static final Path CONTRACTS = Path.of("../booking-service/src/test/resources/contracts");

    @Test
    void our_messages_are_those_its_inbox_takes() throws IOException {
        SessionRecord missed = SessionRecordProperties.started().end(Ending.told(NOW, "completed", NOW), 2).missNotes();
        SessionRecord written = missed.write(new Notes(new StaffId("li"), NOW, new Binary(new byte[0])));

        assertAgreed("inbox-link-minted", ArchiveNews.linkMinted("s1", missed.session().participants().getFirst(),
                TestKeys.created(TestKeys.subjectKeys(), "client:c1"), LinkToken.random()));
        assertAgreed("inbox-notes-missing", ArchiveNews.notesMissing("s1", missed.session()));
        assertAgreed("inbox-notes-written", ArchiveNews.notesWritten("s1", missed, written).getFirst());
    }

    private static void assertAgreed(String contract, Message message) throws IOException {
        JsonNode agreed = JsonMapper.builder().build()
                .readTree(Files.readString(CONTRACTS.resolve(contract + ".json"))).at("/request/body");
        assertThat(message.type()).isEqualTo(agreed.path("type").asString());
        assertThat(new TreeSet<>(message.body().keySet())).isEqualTo(names(agreed.path("body")));
    }

    private static Set<String> names(JsonNode body) {
        return new TreeSet<>(body.propertyNames());
    }
}
