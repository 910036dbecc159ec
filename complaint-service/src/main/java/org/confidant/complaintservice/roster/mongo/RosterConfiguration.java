package org.confidant.complaintservice.roster.mongo;

import com.mongodb.client.MongoDatabase;
import org.confidant.complaintservice.roster.CachedRoster;
import org.confidant.complaintservice.roster.Roster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roster as the service uses it. */
@Configuration
class RosterConfiguration {
    @Bean
    Roster roster(MongoDatabase database) {
        return new CachedRoster(new MongoRoster(database));
    }
}
