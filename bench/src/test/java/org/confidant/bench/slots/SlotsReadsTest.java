package org.confidant.bench.slots;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Company;
import org.confidant.bench.service.RunningBooking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotsReadsTest {

    @Test
    void free_times_ask_the_store_what_the_baseline_asks(@TempDir Path folder) throws IOException {
        var byService = new Reads();
        var byBaseline = new Reads();
        try (RunningBooking service = RunningBooking.start(folder, byService);
                Wire wire = Wire.to(service.port());
                MongoClient client = Store.client(service.store().connectionString(), byBaseline)) {
            Company company = new Company(wire, service.realm());
            HalfFull day = HalfFull.in(company, company.service(), 2, 1);
            byService.commands.clear();

            String body = wire.send("GET", day.path(),
                    "Authorization: Bearer " + company.desk(day.branch().id()) + "\r\n", "").expect(200).body();
            int read = new RawSlots(client.getDatabase(service.database()), day).read();

            assertThat(body).contains(day.date() + "T10:00:00+08:00").doesNotContain(day.date() + "T09:00:00+08:00");
            assertThat(read).isEqualTo(2 + 9);
        }

        assertThat(byService.ofTheDay()).hasSize(2).isEqualTo(byBaseline.ofTheDay());
    }

    /** Remembers what was looked for. */
    private static final class Reads implements CommandListener {
        private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                commands.add(BsonDocument.parse(event.getCommand().toJson()));
            }
        }

        /** The reads that a day's agendas need; others are kept for two seconds. The order of ids says nothing. */
        private List<Map<String, Object>> ofTheDay() {
            return commands.stream()
                    .filter(command -> List.of("agendas", "bookings").contains(command.getString("find").getValue()))
                    .filter(command -> command.getDocument("filter").isDocument("_id"))
                    .filter(command -> command.getDocument("filter").getDocument("_id").containsKey("$in"))
                    .map(command -> Map.<String, Object>of("in", command.getString("find"), "ids",
                            command.getDocument("filter").getDocument("_id").getArray("$in").stream()
                                    .collect(Collectors.toSet()),
                            "fields", field(command, "projection"), "limit", field(command, "limit"), "batch",
                            field(command, "batchSize")))
                    .toList();
        }

        private static BsonValue field(BsonDocument command, String name) {
            return command.get(name);
        }
    }
}
