package org.confidant.bench.openings;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.MajorityWrites;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.RunningArchive;
import org.confidant.bench.service.Sessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ratio says something only if all write the same entry: the first of a chain and the second, in the three ways. */
class OpeningWritesTest {
    private static final MajorityWrites BY_BASELINE = new MajorityWrites();
    private static MajorityWrites byService = new MajorityWrites();

    @BeforeAll
    static void two_openings_each() {
        RunningArchive service = RunningArchive.ofThisRun();
        Sessions sessions = service.sessions();
        sessions.branch(SealedRecords.BRANCH);
        Chat chat;
        try (Wire wire = Wire.to(service.archive().port())) {
            chat = SealedRecords.held(sessions, wire, "reader-0");
        }

        service.writes().forget();
        opened(new OwnReader(service.archive(), chat));
        opened(new HttpReader(service.archive().port(), sessions, chat));
        byService = service.writes().remembered();
        try (MongoClient client = Store.client(service.store(), BY_BASELINE)) {
            Reader baseline = new RawReader(client.getDatabase("raw"), SealedRecords.BRANCH, chat);
            opened(baseline);
            opened(baseline);
        }
    }

    private static void opened(Reader reader) {
        reader.begin();
        reader.open();
    }

    @Test
    void an_opening_waits_for_the_majority_once() {
        assertThat(BY_BASELINE.names()).isEqualTo(byService.names()).containsExactly("insert openings",
                "insert openings");
    }

    @Test
    void entries_have_the_same_fields_and_types() {
        assertThat(BY_BASELINE.shapes()).isEqualTo(byService.shapes());
    }

    @Test
    void entries_are_as_long() {
        for (int entry = 0; entry < 2; entry++) {
            assertThat(BY_BASELINE.bytes(entry)).isEqualTo(byService.bytes(entry));
        }
    }
}
