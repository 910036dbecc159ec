package org.confidant.bookingservice.agenda.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealAgendasTest extends AgendasContract {
    private static OwnDatabase own;

    @BeforeAll
    static void connect() {
        own = new OwnDatabase(System.getenv("CONFIDANT_MONGODB_URI"), new CountingWrites());
    }

    @AfterAll
    static void disconnect() {
        own.close();
    }

    @Override
    MongoDatabase database() {
        return own.database();
    }

    @Test
    void sweeper_pages_by_an_index() {
        new MongoAgendas(database());

        Document plan = database().getCollection("agendas").find(Filters.gt(AgendaDocuments.BY_DAY, "2026-03-01"))
                .sort(Sorts.ascending(AgendaDocuments.BY_DAY)).limit(10).explain(ExplainVerbosity.QUERY_PLANNER);
        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("\"SORT\"", "COLLSCAN");
    }
}
