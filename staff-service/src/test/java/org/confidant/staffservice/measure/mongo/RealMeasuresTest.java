package org.confidant.staffservice.measure.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.measure.MeasureKind;
import org.confidant.staffservice.measure.MeasureState;
import org.confidant.staffservice.measure.Measures;
import org.confidant.staffservice.measure.MeasuresContract;
import org.confidant.staffservice.staff.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealMeasuresTest extends MeasuresContract {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Set<String> OF_THE_QUERY = Set.of("find", "filter", "sort", "limit", "batchSize");

    @Override
    protected Measures measures(SubjectKeys personal) {
        return new MongoMeasures(MeasureStores.real(), MeasureStores.relay(), TechnicalClock.system(), personal);
    }

    /** The last of what was looked for. */
    private static final class Asked implements CommandListener {
        private final List<BsonDocument> finds = new ArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                BsonDocument find = BsonDocument.parse(event.getCommand().toJson());
                find.keySet().retainAll(OF_THE_QUERY);
                finds.add(find);
            }
        }
    }

    @Test
    void a_branch_pages_through_its_own_without_reading_those_of_others() {
        Asked asked = new Asked();
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(System.getenv("CONFIDANT_MONGODB_URI")))
                .addCommandListener(asked).build())) {
            MongoDatabase database = client.getDatabase("measures_" + UUID.randomUUID().toString().substring(0, 8));
            Measures measures = new MongoMeasures(database, MeasureStores.relay(), TechnicalClock.system(), keys);
            database.getCollection("measures").insertMany(IntStream.range(0, 300).mapToObj(n -> new Document("_id",
                    "m" + n).append("branch", "south").append("kind", "TALK").append("state", "HELD")
                    .append("person", "li").append("openedAt", Date.from(NOON.plusSeconds(n)))).toList());

            measures.list(new Measures.Selection(MeasureKind.TALK, MeasureState.DONE, new StaffId("wu"),
                    Optional.of(new Measures.Position(NOON, "m")), 50), LinkScope.of("north"));

            Document plan = database.runCommand(new Document("explain", asked.finds.getLast()).append("verbosity",
                    "executionStats"));
            assertThat(plan.getEmbedded(List.of("queryPlanner", "winningPlan"), Document.class).toJson())
                    .contains("IXSCAN")
                    .doesNotContain("\"SORT\"", "COLLSCAN");
            assertThat(plan.get("executionStats", Document.class).getInteger("totalKeysExamined")).isLessThan(10);
            assertThat(plan.get("executionStats", Document.class).getInteger("totalDocsExamined")).isZero();
        }
    }
}
