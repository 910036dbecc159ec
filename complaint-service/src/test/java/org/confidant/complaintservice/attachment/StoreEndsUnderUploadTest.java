package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.TestStore;
import org.confidant.platform.testing.CuttingProxy;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The store ends at the k-th write of an upload, for every k, before or after that write is done. Sent again with the same key the
 * file is there once and whole, and in the end no chunk is left that belongs to nothing.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(StoreEndsUnderUploadTest.BehindTheProxy.class)
class StoreEndsUnderUploadTest extends Uploading {
    private static final CuttingProxy PROXY = new CuttingProxy(TestStore.embedded().uri());
    private static final int MORE_THAN_ENOUGH = 40;
    private static final byte[] FILE = Files.pdf(Files.MEGABYTE);

    @Autowired
    private SweepUploads sweepUploads;

    @TestConfiguration
    static class BehindTheProxy {
        @Bean
        MongoClientSettingsBuilderCustomizer throughTheProxy() {
            return settings -> settings.applyToClusterSettings(
                    cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", PROXY.port()))));
        }
    }

    private void uploaded(Office office, String complaint) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Answer answer = upload(office.token("chen"), complaint, FILE, "Idempotency-Key", "k");
            if (answer.status() == 201) {
                return;
            }
            assertThat(answer.status()).as("%s", answer.body()).isGreaterThanOrEqualTo(500);
        }
        throw new AssertionError("there was no answer");
    }

    /** The whole way; whether the store had ended on it. */
    private boolean way(int k, boolean afterTheWrite) {
        Office office = office();
        String complaint = office.filed("");
        PROXY.endAt(k, afterTheWrite);

        uploaded(office, complaint);
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);
        MongoCollection<Document> chunks = TestStore.embedded().database(database.getName()).getCollection("chunks");
        chunks.updateMany(Filters.exists("draft"), Updates.set("draft", Date.from(Instant.EPOCH)));
        sweepUploads.sweep();

        assertThat(get(office.token("wang"), path(complaint)).items()).hasSize(1);
        assertThat(download(office.token("wang"), complaint, 1).body()).isEqualTo(FILE);
        assertThat(chunks.countDocuments()).isEqualTo(3);
        chunks.deleteMany(Filters.empty());
        return ended;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_the_file_is_there_once_in_the_end(boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(4, MORE_THAN_ENOUGH - 1);
    }
}
