package org.confidant.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredCollectionTest {
    private static final Command COMMAND = new Command("", false, "", "test", OptionalLong.empty());

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("things");

    /** Keeps a text in one field. */
    private record InField(String field) implements Mapping<String> {
        @Override
        public Document write(String state) {
            return new Document(field, state);
        }

        @Override
        public String read(Document document) {
            return document.getString(field);
        }
    }

    private StoredCollection<String> collection(String field) {
        return new StoredCollection<>(database, "things", "branch", new InField(field),
                new Relay("things", List.of(), TechnicalClock.system(), (receiver, delivery) -> {}),
                TechnicalClock.system());
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdown();
    }

    @Test
    void state_in_fields_of_its_own_is_kept() {
        assertThat(collection("dueAt").create("a", "soon", List.of(), COMMAND).stored().value()).isEqualTo("soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "outbox", "version", "updatedAt"})
    void state_in_a_field_of_the_store_s_own_is_kept_out_of_it(String field) {
        assertThatThrownBy(() -> collection(field).create("a", "soon", List.of(), COMMAND))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("things");
        assertThat(database.getCollection("things").countDocuments()).isZero();
    }
}
