package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.ProblemType;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.staff.mongo.MongoAdministratorRoll;
import org.confidant.staffservice.staff.mongo.MongoPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators who leave at once, in every order in which the store can see it. */
class DeparturesTest {
    private static final StaffId ONE = new StaffId("one");
    private static final StaffId OTHER = new StaffId("other");
    private static final int ATTEMPTS = 3;

    private final Map<StaffId, Optional<ProblemType>> outcomes = new ConcurrentHashMap<>();
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private Relay relay;
    private People people;
    private AdministratorRoll roll;
    private Administrators administrators;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("departures");
        relay = new Relay("staff-service", List.of(), TechnicalClock.system(), (_, _) -> {});
        people = Schedules.stepwise(People.class, new MongoPeople(database, relay, TechnicalClock.system(),
                TestKeys.subjectKeys(), TestKeys.blindIndex()));
        roll = Schedules.stepwise(AdministratorRoll.class, new MongoAdministratorRoll(database));
        administrators = new Administrators(people, roll);
    }

    @AfterEach
    void stop() {
        relay.close();
        client.close();
        server.shutdownNow();
    }

    /** Two administrators and nobody else, of whom these are on the roll. */
    private void begin(StaffId... listed) {
        outcomes.clear();
        database.getCollection("staff").deleteMany(new Document());
        database.getCollection("rolls").deleteMany(new Document());
        Stream.of(ONE, OTHER).forEach(id -> people.add(Replica.admitting(id.value(), id + "@example.org",
                Someone.rights(Role.ADMINISTRATOR, Rights.ALL), Instant.EPOCH).admitted(), List.of(),
                InternalCommand.fresh()));
        roll.write(new AdministratorRoll.Listed(0, Set.of(listed), Map.of()));
    }

    /** Reads, decides and writes as the store does it for {@link LetGo}. */
    private void leave(StaffId id) {
        Administrators.Departure departure = administrators.departure();
        for (int attempt = 0; attempt < ATTEMPTS && !outcomes.containsKey(id); attempt++) {
            Stored<StaffMember> read = find(id);
            try {
                departure.release(read);
                people.write(read, Change.silent(read.value().departed()), InternalCommand.fresh())
                        .ifPresent(_ -> outcomes.put(id, Optional.empty()));
            } catch (Refusal refusal) {
                outcomes.put(id, Optional.of(refusal.type()));
            }
        }
    }

    private void dieWhileLeaving() {
        try {
            administrators.departure().release(find(ONE));
        } catch (Refusal refusal) {
            assertThat(refusal.type()).isEqualTo(StaffProblem.LAST_ADMINISTRATOR);
        }
    }

    private Stored<StaffMember> find(StaffId id) {
        return people.find(id, Everywhere.because("a test")).orElseThrow();
    }

    private void requireOneLeft() {
        assertThat(outcomes.values()).containsExactlyInAnyOrder(Optional.empty(),
                Optional.of(StaffProblem.LAST_ADMINISTRATOR));
        requireCertainOnesAreHere();
    }

    private void requireCertainOnesAreHere() {
        assertThat(roll.read().certain()).isNotEmpty().allMatch(id -> find(id).value().isAdministrator());
    }

    @Test
    void of_two_who_leave_at_once_exactly_one_gets_away() {
        int runs = Schedules.every(() -> {
            begin(ONE, OTHER);
            return List.of(() -> leave(ONE), () -> leave(OTHER));
        }, this::requireOneLeft);

        assertThat(runs).isGreaterThan(50);
    }

    @Test
    void who_leaves_while_they_are_enlisted_gets_away_and_is_not_on_the_roll() {
        int runs = Schedules.every(() -> {
            begin(OTHER);
            return List.of(() -> leave(ONE), () -> administrators.enlist(ONE));
        }, () -> {
            assertThat(outcomes).isEqualTo(Map.of(ONE, Optional.empty()));
            requireCertainOnesAreHere();
        });

        assertThat(runs).isGreaterThan(10);
    }

    @Test
    void who_dies_while_leaving_stays_and_counts() {
        int runs = Schedules.every(() -> {
            begin(ONE, OTHER);
            return List.of(this::dieWhileLeaving, () -> leave(OTHER));
        }, () -> {
            requireCertainOnesAreHere();
            if (outcomes.containsValue(Optional.of(StaffProblem.LAST_ADMINISTRATOR))) {
                outcomes.clear();
                leave(OTHER);
            }
            assertThat(find(OTHER).value().state()).isEqualTo(StaffState.DEPARTED);
            assertThat(roll.read().certain()).containsExactly(ONE);
        });

        assertThat(runs).isGreaterThan(10);
    }
}
