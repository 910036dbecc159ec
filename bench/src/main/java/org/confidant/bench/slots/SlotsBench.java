package org.confidant.bench.slots;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.confidant.bench.http.Wire;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Median;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.process.MongoServer;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.BookingProgram;
import org.confidant.bench.service.Company;
import org.confidant.bench.service.Realm;

/** Free times of one day of a large branch, one client after the other. */
public final class SlotsBench {
    private static final int PRACTITIONERS = 200;
    private static final int ROOMS = 20;
    private static final String SERVICE = "GET /slots";
    private static final String RAW = "reading the same documents";
    private static final Finding.Goal TWICE = new Finding.Goal.AtMost(2);

    private final Place place;
    private final Contest contest;

    public SlotsBench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    public List<Finding> run(MongoServer mongo) {
        String name = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = Store.client(mongo.uri()); Realm realm = new Realm(); Load load = new Load(1)) {
            try (BookingProgram service = BookingProgram.start(place, mongo.uri(), name, realm);
                    Wire wire = Wire.to(service.port())) {
                Company company = new Company(wire, realm);
                contest.progress().accept("  filling half a day of " + PRACTITIONERS + " practitioners");
                HalfFull day = HalfFull.in(company, company.service(), PRACTITIONERS, ROOMS);
                RawSlots raw = new RawSlots(client.getDatabase(name), day);
                Contestant overHttp = new Turn(SERVICE, load, () -> {
                    wire.connect();
                    String headers = "Authorization: Bearer " + company.desk(day.branch().id()) + "\r\n";
                    return _ -> wire.send("GET", day.path(), headers, "").expect(200);
                });
                return List.of(finding(contest.between(List.of(
                        new Turn(RAW, load, () -> _ -> raw.read()), overHttp))));
            } finally {
                List.of(name, name + "_keys").forEach(database -> client.getDatabase(database).drop());
            }
        }
    }

    private static Finding finding(Map<String, Median> medians) {
        double service = milliseconds(medians, SERVICE);
        double raw = milliseconds(medians, RAW);
        return new Finding("GET /slots, one day, " + PRACTITIONERS + " practitioners", service, "ms",
                Optional.of(new Finding.Against(RAW, raw, service / raw, TWICE)));
    }

    private static double milliseconds(Map<String, Median> medians, String name) {
        return 1000 / Optional.ofNullable(medians.get(name)).orElseThrow().value();
    }

    /** @param begin what is made ready anew for every turn */
    private record Turn(String name, Load load, Supplier<Load.Work> begin) implements Contestant {
        @Override
        public Slice work(Duration time) {
            return load.run(time, begin.get());
        }
    }
}
