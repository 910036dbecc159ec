package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.confidant.local.store.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationMarkTest {
    @TempDir
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder, Ports.free().store());
        client = MongoClients.create(store.connectionString());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void empty_database_is_claimed_and_known_again() {
        mark("ours").claim();
        addData();

        assertThatCode(() -> mark("ours").claim()).doesNotThrowAnyException();
    }

    @Test
    void another_installations_database_is_refused() {
        mark("theirs").claim();

        assertThatThrownBy(() -> mark("ours").claim()).isInstanceOf(SuiteRefused.class).hasMessageContaining("theirs");
    }

    @Test
    void data_without_a_mark_is_refused() {
        addData();

        assertThatThrownBy(() -> mark("ours").claim()).isInstanceOf(SuiteRefused.class)
                .hasMessageContaining("without this installation's mark");
    }

    @Test
    void databases_of_other_programs_do_not_matter() {
        client.getDatabase("shop").getCollection("orders").insertOne(new Document("_id", 1));

        assertThatCode(() -> mark("ours").claim()).doesNotThrowAnyException();
    }

    @Test
    void only_marked_data_is_deleted_and_other_programs_keep_theirs() {
        client.getDatabase("shop").getCollection("orders").insertOne(new Document("_id", 1));
        mark("ours").claim();
        addData();

        mark("ours").deleteData();

        assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("shop")
                .noneMatch(name -> name.startsWith("confidant_"));
    }

    @Test
    void another_installations_data_is_not_deleted() {
        mark("theirs").claim();
        addData();

        assertThatThrownBy(() -> mark("ours").deleteData()).isInstanceOf(SuiteRefused.class);
        assertThat(client.getDatabase("confidant_staff").getCollection("people").countDocuments()).isOne();
    }

    private InstallationMark mark(String installation) {
        return new InstallationMark(store.connectionString(), installation);
    }

    private void addData() {
        client.getDatabase("confidant_staff").getCollection("people").insertOne(new Document("_id", 1));
    }
}
