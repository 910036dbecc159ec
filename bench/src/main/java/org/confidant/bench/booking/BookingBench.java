package org.confidant.bench.booking;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.bench.http.Wire;
import org.confidant.bench.measure.Contest;
import org.confidant.bench.measure.Finding;
import org.confidant.bench.measure.Load;
import org.confidant.bench.measure.Median;
import org.confidant.bench.process.FreePort;
import org.confidant.bench.process.JavaProgram;
import org.confidant.bench.process.MongoServer;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.SameIndexes;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.BookingProgram;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;
import org.confidant.bench.service.Realm;

/** Bookings per second over HTTP, by sixteen desks at once. */
public final class BookingBench {
    private static final int CLIENTS = 16;
    private static final int PRACTITIONERS = 12;
    private static final int CLIENTS_OF_A_BRANCH = 50;
    private static final String SERVICE = "booking-service";
    private static final String RAW = "raw driver";
    private static final String BARE = "bare JDK HTTP server";
    private static final List<String> COLLECTIONS = List.of("agendas", "bookings");
    private static final Finding.Goal HALF_OF_RAW = new Finding.Goal.AtLeast(0.5);
    private static final Finding.Goal MOST_OF_BARE = new Finding.Goal.AtLeast(0.8);

    private final Place place;
    private final Contest contest;

    public BookingBench(Place place, Contest contest) {
        this.place = place;
        this.contest = contest;
    }

    public List<Finding> run(MongoServer mongo) {
        String name = "bench_" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = Store.client(mongo.uri());
                Realm realm = new Realm();
                Load load = new Load(CLIENTS)) {
            MongoDatabase raw = client.getDatabase(name + "_raw");
            MongoDatabase bare = client.getDatabase(name + "_bare");
            try (BookingProgram service = BookingProgram.start(place, mongo.uri(), name, realm);
                    Wire wire = Wire.to(service.port())) {
                List.of(raw, bare).forEach(other -> SameIndexes.copy(client.getDatabase(name), other, COLLECTIONS));
                int port = FreePort.find();
                try (JavaProgram least = bare(port, mongo, bare, realm)) {
                    Company company = new Company(wire, realm);
                    List<Branch> branches = branches(company);
                    try (Desks atService = new Desks(SERVICE, service.port(), service.process(), branches,
                            company, load);
                            Desks atBare = new Desks(BARE, port, least.process(), branches, company, load)) {
                        contest.progress().accept("  booking-service is process " + service.process().pid());
                        Map<String, Median> medians = contest.between(List.of(
                                RawDriver.of(RAW, new RawBookings(raw), branches, load), atService, atBare));
                        return findings(medians, atService, atBare);
                    }
                }
            } finally {
                List.of(name, name + "_keys", name + "_raw", name + "_bare")
                        .forEach(database -> client.getDatabase(database).drop());
            }
        }
    }

    private JavaProgram bare(int port, MongoServer mongo, MongoDatabase database, Realm realm) {
        return JavaProgram.start(
                List.of("-Dlogback.configurationFile=org/confidant/bench/logback.xml", "-cp",
                        System.getProperty("java.class.path"), BareServer.class.getName(),
                        Integer.toString(port), mongo.uri(), database.getName(), realm.publicKey()),
                Map.of(), place.log("bare-server"), URI.create("http://127.0.0.1:" + port + "/ready"));
    }

    private List<Branch> branches(Company company) {
        String service = company.service();
        contest.progress().accept("  making " + CLIENTS + " branches");
        return IntStream.range(0, CLIENTS).mapToObj(number -> company.branch("branch" + number, service, PRACTITIONERS,
                PRACTITIONERS, CLIENTS_OF_A_BRANCH)).toList();
    }

    private List<Finding> findings(Map<String, Median> medians, Desks atService, Desks atBare) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(medians, RAW, HALF_OF_RAW));
        findings.add(finding(medians, BARE, MOST_OF_BARE));
        findings.add(Finding.alone("bare JDK HTTP server ÷ raw driver",
                value(medians, BARE) / value(medians, RAW), ""));
        Stream.of(atService, atBare).forEach(desks -> findings.add(Finding.alone("processor time a booking, "
                + desks.name(), desks.processorTimePerBooking(contest.rounds()).value(), "ms")));
        return findings;
    }

    private static Finding finding(Map<String, Median> medians, String baseline, Finding.Goal goal) {
        double service = value(medians, SERVICE);
        double other = value(medians, baseline);
        return new Finding("booking over HTTP, " + CLIENTS + " clients", service, "1/s",
                Optional.of(new Finding.Against(baseline, other, service / other, goal)));
    }

    private static double value(Map<String, Median> medians, String name) {
        return Optional.ofNullable(medians.get(name)).orElseThrow().value();
    }
}
