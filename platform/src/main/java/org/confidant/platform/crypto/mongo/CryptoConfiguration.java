package org.confidant.platform.crypto.mongo;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import java.util.Objects;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.crypto.CryptoSettings;
import org.confidant.platform.crypto.KeyCheck;
import org.confidant.platform.crypto.Keysets;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.crypto.MasterKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by each service that seals. The keysets lie in a database named after the service's own, with {@code _keys}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CryptoSettings.class)
public class CryptoConfiguration {

    @Bean
    MasterKey masterKey(CryptoSettings settings) {
        return LocalMasterKey.at(settings.masterKeyFile());
    }

    @Bean
    BlindIndex blindIndex(CryptoSettings settings) {
        return BlindIndex.withKey(settings.blindIndexKey());
    }

    @Bean
    Keysets keysets(MongoClient client, MongoConnectionDetails connection) {
        String own = Objects.requireNonNull(connection.getConnectionString().getDatabase(),
                "spring.mongodb.uri names no database");
        return new MongoKeysets(client.getDatabase(own + "_keys"));
    }

    @Bean
    SubjectKeys subjectKeys(MasterKey master, Keysets keysets, BlindIndex index) {
        KeyCheck.verify(master, index, keysets);
        return new SubjectKeys(master, keysets, Ticker.systemTicker());
    }
}
