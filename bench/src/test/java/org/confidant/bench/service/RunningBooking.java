package org.confidant.bench.service;

import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.bookingservice.BookingServiceApplication;
import org.confidant.local.store.EmbeddedStore;
import org.confidant.platform.crypto.LocalMasterKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;

/** booking-service in this process, on the embedded store, with somebody who hears what it sends there. */
public record RunningBooking(EmbeddedStore store, Realm realm,
        ConfigurableApplicationContext service) implements AutoCloseable {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    public static RunningBooking start(Path folder, CommandListener listener) throws IOException {
        EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), 0);
        Realm realm = new Realm();
        Path masterKey = Files.writeString(folder.resolve("key"), LocalMasterKey.generate());
        return new RunningBooking(store, realm, new SpringApplicationBuilder(BookingServiceApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("listening",
                        (MongoClientSettingsBuilderCustomizer) settings -> settings.addCommandListener(listener)))
                .properties("server.port=0", "server.address=127.0.0.1", "management.server.port=0",
                        "spring.mongodb.uri=" + store.connectionString(),
                        "confidant.identity.issuer=" + realm.settings().get("CONFIDANT_IDENTITY_ISSUER"),
                        "confidant.identity.audience=" + realm.settings().get("CONFIDANT_IDENTITY_AUDIENCE"),
                        "confidant.crypto.master-key-file=" + masterKey, "confidant.crypto.blind-index-key=" + KEY,
                        "confidant.commands.key=" + KEY, "confidant.booking.public-url=http://127.0.0.1",
                        "confidant.tell.receivers.archive-service=http://127.0.0.1:9",
                        "confidant.tell.receivers.complaint-service=http://127.0.0.1:9",
                        "confidant.tell.token-url=http://127.0.0.1:9/token", "confidant.tell.client-secret=unused",
                        "confidant.booking.mail-from=desk@confidant.example", "spring.mail.host=127.0.0.1",
                        "spring.mail.port=9")
                .run());
    }

    public int port() {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The name of its database. */
    public String database() {
        return service.getEnvironment().getRequiredProperty("confidant.store.database");
    }

    @Override
    public void close() {
        service.close();
        store.close();
        realm.close();
    }
}
