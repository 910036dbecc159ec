package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.MailingService;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.CuttingProxy;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The store ends at the k-th write of a link that comes as a session ends, or of measures for a client and against a
 * practitioner, for every k, before or after that write is done. What was not answered comes again, and in the end all is there
 * exactly once.
 */
@DisabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+", disabledReason = "ends the embedded store")
@Import(StoreEndsTest.BehindTheProxy.class)
class StoreEndsTest extends MailingService {
    private static final CuttingProxy PROXY = new CuttingProxy(TestStore.embedded().uri());
    private static final int MORE_THAN_ENOUGH = 60;

    @Autowired
    private MongoDatabase throughTheProxy;

    @TestConfiguration
    static class BehindTheProxy {
        @Bean
        MongoClientSettingsBuilderCustomizer throughTheProxy() {
            return settings -> settings.applyToClusterSettings(
                    cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", PROXY.port()))));
        }
    }

    private MongoCollection<Document> stored(String collection) {
        return TestStore.embedded().database(throughTheProxy.getName()).getCollection(collection);
    }

    /** Asks until there is an answer of that status. */
    private static void until(int wanted, Supplier<Answer> request) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Answer answer = request.get();
            if (answer.status() == wanted) {
                return;
            }
            assertThat(answer.status()).as("%s", answer.body()).isGreaterThanOrEqualTo(500);
        }
        throw new AssertionError("there was no answer");
    }

    /** A link that comes before the session's end and again after it; whether the store had ended on it. */
    private boolean link(int k, boolean afterTheWrite) {
        Appointment one = appointment(1).started();
        PROXY.endAt(k, afterTheWrite);

        until(204, () -> minted(one));
        until(200, () -> post(one.serving(), one.session("/end"), "{\"outcome\": \"completed\"}", "Idempotency-Key",
                "end"));
        until(204, () -> minted(one));
        Eventually.so(() -> surveyed(one));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(stored("notices").countDocuments(Filters.and(Filters.eq("booking", one.id()),
                Filters.exists("complaintLink")))).isEqualTo(1);
        assertThat(COMPLAINTS.of(one.id(), "SessionEnded")).containsOnly(
                COMPLAINTS.of(one.id(), "SessionEnded").getFirst());
        mailed();
        return ended;
    }

    private Answer minted(Appointment one) {
        return tellAs("complaint-service", "sessions", one.id(), 1, "LinkMinted", """
                {"template": "complaint", "client": "%s", "session": "%s", "participant": 1, "link": "s0123456789"}"""
                .formatted(one.clients().getFirst(), one.id()));
    }

    private boolean surveyed(Appointment one) {
        overdue();
        return stored("notices").countDocuments(Filters.and(Filters.eq("booking", one.id()),
                Filters.eq("type", "BookingSurveyOpened"))) == 1
                && !COMPLAINTS.of(one.id(), "SessionEnded").isEmpty();
    }

    /** An apology, an amount that is paid, and a stop; whether the store had ended on it. */
    private boolean measures(Appointment one, String client, int k, boolean afterTheWrite) {
        String apology = UUID.randomUUID().toString();
        String amount = UUID.randomUUID().toString();
        String stop = UUID.randomUUID().toString();
        PROXY.endAt(k, afterTheWrite);

        until(204, () -> ordered(one, client, apology, "\"kind\": \"apology\", \"link\": \"s0123456789\""));
        until(204, () -> ordered(one, client, amount,
                "\"kind\": \"compensation\", \"amount\": {\"amount\": 100, \"currency\": \"CNY\"}"));
        until(200, () -> post(one.company().token(Role.FINANCE), "/compensations/" + amount + "/payment",
                "{\"paidOn\": \"2026-05-11\", \"evidence\": \"Transfer 17\"}", "Idempotency-Key", "pay"));
        until(204, () -> ordered(one, client, stop, "BookingsStopped",
                "\"practitioner\": \"%s\", \"until\": \"2026-05-25T02:00:00Z\"".formatted(one.practitioner())));
        Eventually.so(() -> told(apology, "MeasureDone") && told(amount, "MeasureDone"));
        boolean ended = PROXY.ended();
        PROXY.endAt(0, false);

        assertThat(List.of(apology, amount)).allSatisfy(measure -> {
            assertThat(stored("notices").countDocuments(Filters.eq("complaint", measure))).isEqualTo(1);
            assertThat(COMPLAINTS.about("measure", measure, "MeasureAccepted").stream().distinct()).hasSize(1);
            assertThat(COMPLAINTS.about("measure", measure, "MeasureDone").stream().distinct()).hasSize(1);
        });
        assertThat(stored("compensations").find(Filters.eq("_id", amount)).first()).containsEntry("state", "Paid");
        assertThat(stored("stops").countDocuments(Filters.eq("_id", stop))).isEqualTo(1);
        mailed();
        return ended;
    }

    private Answer ordered(Appointment one, String client, String id, String what) {
        return ordered(one, client, id, "MeasureOrdered", what);
    }

    private Answer ordered(Appointment one, String client, String id, String type, String what) {
        return tellAs("complaint-service", "measures", id, 1, type, """
                {"measure": "%s", "complaint": "%s", "branch": "%s", "client": "%s", "reference": "7KDM-2PQX", %s}"""
                .formatted(id, id, one.company().branch(), client, what));
    }

    private boolean told(String measure, String type) {
        overdue();
        return !COMPLAINTS.about("measure", measure, type).isEmpty();
    }

    /** The lease of who died with a message in hand runs out at once. */
    private void overdue() {
        for (String sender : List.of("bookings", "orders", "compensations", "notices")) {
            stored(sender).updateMany(Filters.gt("due", new Date()),
                    new Document("$set", new Document("due", new Date())));
        }
    }

    /** Nothing is left for the mail, which would go on in the next ways. */
    private void mailed() {
        stored("notices").deleteMany(Filters.empty());
    }

    private static void everyWrite(BiPredicate<Integer, Boolean> way, boolean afterTheWrite) {
        int k = 1;
        while (k < MORE_THAN_ENOUGH && way.test(k, afterTheWrite)) {
            k++;
        }

        assertThat(k).isBetween(5, MORE_THAN_ENOUGH - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_the_link_goes_out_once(boolean afterTheWrite) {
        everyWrite(this::link, afterTheWrite);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenever_the_store_ends_every_measure_is_done_once(boolean afterTheWrite) {
        Appointment one = appointment(1);
        String client = one.company().mailed("li@example.com");

        everyWrite((k, after) -> measures(one, client, k, after), afterTheWrite);
    }
}
