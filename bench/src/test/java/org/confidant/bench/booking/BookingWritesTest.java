package org.confidant.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.confidant.bench.http.Wire;
import org.confidant.bench.process.Store;
import org.confidant.bench.service.Branch;
import org.confidant.bench.service.Company;
import org.confidant.bench.service.Realm;
import org.confidant.bookingservice.BookingServiceApplication;
import org.confidant.local.store.EmbeddedStore;
import org.confidant.platform.crypto.LocalMasterKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;

/** A ratio says something only if both sides write the same: one booking over HTTP beside one by the baseline. */
class BookingWritesTest {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Realm REALM = new Realm();
    private static final MajorityWrites BY_SERVICE = new MajorityWrites();
    private static final MajorityWrites BY_BASELINE = new MajorityWrites();

    private static EmbeddedStore store;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void one_booking_each(@TempDir Path folder) throws IOException {
        store = EmbeddedStore.start(folder.resolve("store"), 0);
        service = started(Files.writeString(folder.resolve("key"), LocalMasterKey.generate()));
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        try (Wire wire = Wire.to(port); MongoClient client = Store.client(store.connectionString(), BY_BASELINE)) {
            Company company = new Company(wire, REALM);
            Branch branch = company.branch("north", company.service(), 1, 1, 2);
            try (Desk desk = new Desk(port, new Diary(branch))) {
                desk.signIn(company.desk(branch.id()));
                BY_SERVICE.forget();
                desk.book();
            }
            new RawBookings(client.getDatabase("raw")).place(new Diary(branch).next());
        }
    }

    private static ConfigurableApplicationContext started(Path masterKey) {
        return new SpringApplicationBuilder(BookingServiceApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("listening",
                        (MongoClientSettingsBuilderCustomizer) settings -> settings.addCommandListener(BY_SERVICE)))
                .properties("server.port=0", "server.address=127.0.0.1", "management.server.port=0",
                        "spring.mongodb.uri=" + store.connectionString(),
                        "confidant.identity.issuer=" + REALM.settings().get("CONFIDANT_IDENTITY_ISSUER"),
                        "confidant.identity.audience=" + REALM.settings().get("CONFIDANT_IDENTITY_AUDIENCE"),
                        "confidant.crypto.master-key-file=" + masterKey, "confidant.crypto.blind-index-key=" + KEY,
                        "confidant.commands.key=" + KEY, "confidant.booking.public-url=http://127.0.0.1",
                        "confidant.booking.mail-from=desk@confidant.example", "spring.mail.host=127.0.0.1",
                        "spring.mail.port=9")
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
        REALM.close();
    }

    @Test
    void booking_waits_for_the_majority_as_often_as_the_baseline() {
        assertThat(BY_SERVICE.names()).isEqualTo(BY_BASELINE.names()).isEqualTo(List.of("update agendas",
                "insert bookings"));
    }

    @Test
    void documents_and_filters_have_the_same_fields_and_types() {
        assertThat(BY_SERVICE.shapes()).isEqualTo(BY_BASELINE.shapes());
    }

    @Test
    void what_is_sent_is_as_long() {
        for (int write = 0; write < 2; write++) {
            assertThat(BY_BASELINE.bytes(write)).isBetween((int) (BY_SERVICE.bytes(write) * 0.97),
                    (int) (BY_SERVICE.bytes(write) * 1.03));
        }
    }
}
