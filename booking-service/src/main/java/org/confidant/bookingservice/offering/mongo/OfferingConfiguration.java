package org.confidant.bookingservice.offering.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.offering.CachedOfferings;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The offerings as the service uses them. */
@Configuration
class OfferingConfiguration {
    @Bean
    Offerings offerings(MongoDatabase database, Relay relay, TechnicalClock technical) {
        return new CachedOfferings(new MongoOfferings(database, relay, technical));
    }
}
