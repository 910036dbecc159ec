package org.confidant.bookingservice.client.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealClientsTest extends MongoClientsContract {
    @Override
    String uri() {
        return System.getenv("CONFIDANT_MONGODB_URI");
    }

    @Test
    void every_lookup_is_answered_by_an_index() {
        for (String field : new String[]{Fingerprints.PHONES, Fingerprints.ENDINGS, Fingerprints.NAME,
                Fingerprints.HELD}) {
            Document plan = explained(new Document("branch", "shanghai").append(field, "x"));
            assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }
}
