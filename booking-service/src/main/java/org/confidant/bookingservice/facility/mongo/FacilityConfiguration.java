package org.confidant.bookingservice.facility.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.facility.CachedFacilities;
import org.confidant.bookingservice.facility.Facilities;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rooms and equipment as the service uses them. */
@Configuration
class FacilityConfiguration {
    @Bean
    Facilities facilities(MongoDatabase database, Relay relay, TechnicalClock technical) {
        return new CachedFacilities(new MongoFacilities(database, relay, technical));
    }
}
