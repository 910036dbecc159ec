package org.confidant.bookingservice.client.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.bookingservice.client.Somebody.SHANGHAI;
import static org.confidant.bookingservice.client.Somebody.adult;
import static org.confidant.bookingservice.client.Somebody.command;
import static org.confidant.bookingservice.client.Somebody.filed;
import static org.confidant.bookingservice.client.Somebody.girlOf13;
import static org.confidant.bookingservice.client.Somebody.scope;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.bookingservice.client.Clients;
import org.confidant.bookingservice.client.ClientsContract;
import org.confidant.bookingservice.client.KnownClient;
import org.confidant.bookingservice.client.Somebody;
import org.confidant.bookingservice.client.Sought;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the documents hold, beyond what every place for clients keeps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MongoClientsContract extends ClientsContract {
    private static final String PHONE = "+8613800138000";

    private final SubjectKeys keys = TestKeys.subjectKeys();
    private MongoClient driver;
    private MongoDatabase database;

    /** The store of these tests. */
    abstract String uri();

    @BeforeAll
    void connect() {
        driver = com.mongodb.client.MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri())).writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY).build());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @AfterAll
    void disconnect() {
        driver.close();
    }

    @Override
    protected Clients empty() {
        database = driver.getDatabase("clients_" + UUID.randomUUID());
        TechnicalClock technical = TechnicalClock.system();
        return new MongoClients(database, keys, TestKeys.blindIndex(),
                new Relay("booking-service", List.of(), technical, (receiver, delivery) -> {}), technical);
    }

    /** How the server would run that query. */
    Document explained(Document filter) {
        return database.getCollection("clients").find(filter).explain();
    }

    private Document stored(String id) {
        return Optional.ofNullable(database.getCollection("clients").find(new Document("_id", id)).first())
                .orElseThrow();
    }

    @Test
    void nothing_a_person_told_is_readable_in_the_document() {
        Clients clients = clients();
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c2", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        for (String id : List.of("c1", "c2")) {
            String json = stored(id).toJson();
            assertThat(json).doesNotContainIgnoringCase("wang").doesNotContain("13800138000").doesNotContain("8000")
                    .doesNotContain("1988").doesNotContain("MALE").doesNotContain("zh-CN").doesNotContain("hiking")
                    .doesNotContain("quiet").doesNotContain("Zhang").doesNotContain("mother").doesNotContain("2013")
                    .doesNotContain("example.com");
        }
    }

    @Test
    void every_field_but_the_housekeeping_is_sealed_as_plain_binary() {
        Clients clients = clients();
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());

        List<Map.Entry<String, Object>> personal = stored("c1").entrySet().stream()
                .filter(entry -> !List.of("_id", "schema", "version", "branch", "sharedPhone", "lookup", "heldAlone",
                        "outbox", "done", "creation", "updatedAt").contains(entry.getKey()))
                .toList();

        assertThat(personal).hasSize(10).allSatisfy(entry -> assertThat(entry.getValue()).isInstanceOfSatisfying(
                Binary.class, binary -> assertThat(binary.getType()).isZero()));
    }

    @Test
    void a_field_copied_to_another_client_does_not_open() {
        Clients clients = clients();
        clients.create(filed("c3", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c4", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        database.getCollection("clients").updateOne(new Document("_id", "c4"),
                new Document("$set", new Document("name", stored("c3").get("name"))));

        assertThatThrownBy(() -> clients.find(filed("c4", SHANGHAI, girlOf13()).id(), scope(SHANGHAI)))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void the_same_phone_has_another_fingerprint_in_another_branch() {
        Clients clients = clients();
        clients.create(filed("c1", SHANGHAI, adult(PHONE)), command());
        clients.create(filed("c2", Somebody.LONDON, adult(PHONE)), command());

        assertThat(stored("c1").getString("heldAlone")).isNotEqualTo(stored("c2").getString("heldAlone"));
        assertThat(stored("c1").get("lookup")).isNotEqualTo(stored("c2").get("lookup"));
    }

    @Test
    void whose_keyset_is_destroyed_is_unknown_and_cannot_be_filed_again() {
        Clients clients = clients();
        var erased = filed("erased", SHANGHAI, adult(PHONE));
        clients.create(erased, command("k", "body"));
        clients.create(filed("c2", SHANGHAI, girlOf13(Somebody.MOTHER)), command());

        keys.destroy("client-erased", Instant.parse("2026-03-02T08:00:00Z"));

        assertThat(clients.find(erased.id(), scope(SHANGHAI))).isEmpty();
        assertThat(clients.matching(new Sought.ByPhone(PHONE), SHANGHAI, scope(SHANGHAI), Optional.empty(), 10))
                .isEmpty();
        assertThat(clients.findAll(List.of(erased.id(), filed("c2", SHANGHAI, girlOf13()).id()), scope(SHANGHAI)))
                .extracting(KnownClient::version).hasSize(1);
        assertThatThrownBy(() -> clients.create(erased, command("k", "body"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.NOT_FOUND));
    }
}
