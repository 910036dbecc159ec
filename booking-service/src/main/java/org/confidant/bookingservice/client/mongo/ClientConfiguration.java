package org.confidant.bookingservice.client.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.bookingservice.client.Branches;
import org.confidant.bookingservice.client.Clients;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.time.TechnicalClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients as the service uses them. */
@Configuration
class ClientConfiguration {
    @Bean
    Branches branchesOfClients(Roster roster) {
        return roster::branch;
    }

    @Bean
    Clients clients(MongoDatabase database, SubjectKeys keys, BlindIndex index, Relay relay, TechnicalClock technical) {
        return new MongoClients(database, keys, index, relay, technical);
    }
}
