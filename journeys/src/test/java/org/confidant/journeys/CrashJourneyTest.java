package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.local.identity.IdentityUnavailable;
import org.confidant.local.mail.CaughtMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A thousand bookings while every process is killed in turn, the store included; on a real replica set, named by
 * {@code CONFIDANT_MONGODB_URI}, its primary too, by the command in {@code CONFIDANT_KILL_PRIMARY}.
 */
@ExtendWith(Running.class)
class CrashJourneyTest {
    private static final int BOOKINGS = 1_000;
    private static final int DESKS = 6;
    private static final List<String> KILLED = List.of("booking-service", "mail", "gateway", "keycloak",
            "staff-service",
            "booking-service");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Integer> AGAIN = Set.of(401, 404, 425, 429, 500, 502, 503, 504);

    private final Company company;
    private final Person desk;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private String branch = "";
    private String service = "";

    CrashJourneyTest(Company company) {
        this.company = company;
        this.desk = company.person("reception.shanghai");
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_happens_twice_whatever_dies() throws Exception {
        company.clock("2026-07-01T08:00:00+08:00");
        branch = desk.get("/branches").expect(200).items().getFirst().path("id").asString();
        service = desk.get("/services").expect(200).item(
                offering -> offering.path("name").asString().startsWith("Companion")).path("id").asString();
        List<String> clients = IntStream.range(0, DESKS).mapToObj(this::client).toList();

        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<?>> working = new ArrayList<>();
            clients.forEach(client -> working.add(desks.submit(() -> bookUntilEnough(client))));
            killOneAfterTheOther(working);
            for (Future<?> work : working) {
                work.get();
            }
        }

        try (MongoClient mongo = MongoClients.create(company.suite().mongodbUri())) {
            Ledger ledger = new Ledger(mongo.getDatabase("confidant_booking"), branch, LocalDate.of(2026, 7, 2));
            Eventually.within(PATIENCE, ledger::waitingMessages, waiting -> waiting == 0);
            System.out.printf("%d bookings acknowledged, %d refused, %d broken lines%n", acknowledged.size(),
                    refused.get(),
                    unanswered.get());
            assertThat(ledger.liveBookings()).isEqualTo(Set.copyOf(acknowledged.values()));
            assertThat(ledger.overlaps()).isEmpty();
            assertThat(ledger.bookingsWithoutTheirClaims()).isEmpty();
            assertThat(ledger.noticesPerBooking()).allSatisfy((booking, notices) -> assertThat(notices).isEqualTo(1))
                    .hasSize(acknowledged.size());
            Eventually.within(PATIENCE, () -> mails().keySet().size(), sent -> sent == acknowledged.size());
        }
    }

    /** By Message-ID: a mail that was sent again after a kill carries the same. */
    private Map<String, List<CaughtMail>> mails() {
        return company.mailsTo("crash." + run).stream().collect(Collectors.groupingBy(CaughtMail::messageId));
    }

    private void killOneAfterTheOther(List<Future<?>> working) throws Exception {
        List<String> victims = new ArrayList<>(KILLED);
        Optional<String> primary = Optional.ofNullable(System.getenv("CONFIDANT_KILL_PRIMARY"));
        victims.add(2, primary.isPresent() ? "primary" : "store");
        for (int i = 0; i < victims.size(); i++) {
            int enough = BOOKINGS * (i + 1) / (victims.size() + 1);
            Eventually.within(PATIENCE, acknowledged::size,
                    size -> size >= enough || working.stream().anyMatch(Future::isDone));
            for (Future<?> desk : working.stream().filter(Future::isDone).toList()) {
                desk.get();
            }
            if (victims.get(i).equals("primary")) {
                assertThat(new ProcessBuilder("sh", "-c", primary.orElseThrow()).inheritIO().start().waitFor())
                        .isZero();
            } else if (!victims.get(i).equals("store") || primary.isEmpty()) {
                company.suite().kill(victims.get(i));
                company.suite().restart(victims.get(i));
            }
        }
    }

    private void bookUntilEnough(String client) {
        while (acknowledged.size() < BOOKINGS) {
            String date = LocalDate.of(2026, 7, 2).plusDays(ThreadLocalRandom.current().nextInt(170)).toString();
            Answer free = again(() -> desk.get("/slots?branch=%s&service=%s&from=%s&to=%s&limit=200".formatted(branch,
                    service, date, date)));
            List<JsonNode> times = free.expect(200).items();
            if (!times.isEmpty()) {
                book(client, times.get(ThreadLocalRandom.current().nextInt(times.size())).path("start").asString());
            }
        }
    }

    private void book(String client, String start) {
        String key = UUID.randomUUID().toString();
        Answer answer = again(() -> desk.post("/bookings", """
                {"branch":"%s","service":"%s","start":"%s","mode":"remote","topic":"stress","channel":"phone",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, start, client), key));
        if (answer.status() == 201) {
            assertThat(acknowledged.putIfAbsent(key, answer.id())).isNull();
        } else {
            answer.expect(409);
            refused.incrementAndGet();
        }
    }

    /** Asks the same again until there is an answer, as every client that sends a key can. */
    private Answer again(Supplier<Answer> request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Answer answer = request.get();
                if (!AGAIN.contains(answer.status()) || System.nanoTime() > until) {
                    return answer;
                }
            } catch (Person.NoAnswer | IdentityUnavailable broken) {
                unanswered.incrementAndGet();
                if (System.nanoTime() > until) {
                    throw broken;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private String client(int number) {
        return desk.post("/clients", """
                {"name":"Crash %d","phone":"135%08d","email":"crash.%s.%d@example.com","birthYear":1980}"""
                .formatted(number, ThreadLocalRandom.current().nextInt(100_000_000), run, number)).expect(201).id();
    }
}
