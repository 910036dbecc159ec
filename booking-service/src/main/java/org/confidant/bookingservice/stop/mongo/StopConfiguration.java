package org.confidant.bookingservice.stop.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.stop.CachedStops;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stops as the service uses them. */
@Configuration
class StopConfiguration {
    @Bean
    Stops stops(MongoDatabase database, Relay relay, TechnicalClock technical) {
        return new CachedStops(new MongoStops(database, relay, technical));
    }
}
