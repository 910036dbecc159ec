package org.confidant.bookingservice.agenda.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.confidant.bookingservice.agenda.BusyTimes;
import org.confidant.bookingservice.agenda.ClaimEvents;
import org.confidant.bookingservice.agenda.ClaimTime;
import org.confidant.bookingservice.agenda.Footing;
import org.confidant.bookingservice.agenda.SettleBooking;
import org.confidant.local.store.EmbeddedStore;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AgendaConfigurationTest {
    @TempDir
    Path folder;

    private EmbeddedStore store;
    private OwnDatabase own;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder, 0);
        own = new OwnDatabase(store.connectionString(), new CountingWrites());
    }

    @AfterEach
    void stop() {
        own.close();
        store.close();
    }

    @Test
    void bookings_can_take_time_and_see_what_is_busy() {
        runner().run(context -> assertThat(context).hasSingleBean(ClaimTime.class).hasSingleBean(BusyTimes.class));
    }

    @Test
    void claims_met_are_counted_by_row() {
        runner().run(context -> {
            context.getBean(ClaimEvents.class).met(Footing.RUN_OUT);

            assertThat(context.getBean(MeterRegistry.class).get("confidant.claims.met").tag("row", "run_out").counter()
                    .count()).isOne();
        });
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner().withUserConfiguration(AgendaConfiguration.class)
                .withBean(MongoDatabase.class, own::database)
                .withBean(SettleBooking.class, () -> new TestBookings(own.database()))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(TechnicalClock.class, TechnicalClock::system);
    }
}
