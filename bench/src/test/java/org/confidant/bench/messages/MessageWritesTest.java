package org.confidant.bench.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.confidant.bench.process.MajorityWrites;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Chat;
import org.confidant.bench.service.RunningArchive;
import org.confidant.bench.service.Sessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ratio says something only if all write the same: what begins a chunk and what goes on in it, in the three ways. */
class MessageWritesTest {
    private static final MajorityWrites BY_BASELINE = new MajorityWrites();
    private static MajorityWrites byUseCase = new MajorityWrites();
    private static MajorityWrites overHttp = new MajorityWrites();

    @BeforeAll
    static void two_messages_each() {
        RunningArchive service = RunningArchive.ofThisRun();
        Sessions sessions = service.sessions();
        sessions.branch("north");
        Chat chat = sessions.start("north", "practitioner-0");
        Chat other = sessions.start("north", "practitioner-0");

        service.writes().forget();
        twice(new OwnVoice(service.archive()), chat);
        byUseCase = service.writes().remembered();
        service.writes().forget();
        twice(new HttpVoice(service.archive().port(), sessions, other), other);
        overHttp = service.writes().remembered();
        try (MongoClient client = Store.client(service.store(), BY_BASELINE)) {
            twice(new RawVoice(client.getDatabase("raw")), chat);
        }
    }

    private static void twice(Voice voice, Chat chat) {
        voice.begin();
        Round round = new Round(List.of(chat));
        voice.say(round.next());
        voice.say(round.next());
    }

    @Test
    void a_message_waits_for_the_majority_once() {
        assertThat(BY_BASELINE.names()).isEqualTo(byUseCase.names()).isEqualTo(overHttp.names())
                .containsExactly("insert chunks", "update chunks");
    }

    @Test
    void documents_and_filters_have_the_same_fields_and_types() {
        assertThat(BY_BASELINE.shapes()).isEqualTo(byUseCase.shapes()).isEqualTo(overHttp.shapes());
    }

    @Test
    void what_is_sent_is_as_long() {
        for (int write = 0; write < 2; write++) {
            assertThat(BY_BASELINE.bytes(write)).isEqualTo(byUseCase.bytes(write)).isEqualTo(overHttp.bytes(write));
        }
    }
}
