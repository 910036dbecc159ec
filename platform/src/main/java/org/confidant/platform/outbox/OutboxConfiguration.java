package org.confidant.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.function.SingletonSupplier;

/** The relay with its sweep, and the inbox. */
@AutoConfiguration
@EnableScheduling
@Import({InboxController.class, ParkedMessagesController.class})
public class OutboxConfiguration {
    @Bean
    OutboxMeters outboxMeters(MeterRegistry meters, ObjectProvider<Courier> couriers, TechnicalClock technical) {
        return new OutboxMeters(meters, SingletonSupplier.of(
                () -> couriers.stream().map(Courier::receiver).collect(Collectors.toUnmodifiableSet())), technical);
    }

    @Bean
    Relay relay(Environment environment, ObjectProvider<Courier> couriers, TechnicalClock technical,
            OutboxMeters meters) {
        return new Relay(environment.getRequiredProperty("spring.application.name"),
                () -> couriers.stream().toList(), technical, meters::attempted);
    }

    @Bean
    OutboxMeters.Reading outboxReading(OutboxMeters meters, Relay relay) {
        return new OutboxMeters.Reading(meters, relay);
    }

    @Bean
    RelaySweep relaySweep(Relay relay) {
        return new RelaySweep(relay);
    }

    /** Looks every two seconds for what nobody delivers any more. */
    static final class RelaySweep {
        private final Relay relay;

        RelaySweep(Relay relay) {
            this.relay = relay;
        }

        @Scheduled(fixedDelay = 2000)
        void sweep() {
            relay.sweep();
        }
    }
}
