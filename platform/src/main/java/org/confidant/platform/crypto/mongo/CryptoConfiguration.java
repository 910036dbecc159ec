package org.confidant.platform.crypto.mongo;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.client.MongoClient;
import org.confidant.platform.crypto.BlindIndex;
import org.confidant.platform.crypto.CryptoSettings;
import org.confidant.platform.crypto.KeyCheck;
import org.confidant.platform.crypto.Keysets;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.crypto.MasterKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.store.StoreConfiguration;
import org.confidant.platform.store.StoreSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The keys of a service, checked before it starts. Keysets lie in a database named after its own, with {@code _keys}. */
@AutoConfiguration(after = StoreConfiguration.class)
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
    Keysets keysets(MongoClient client, StoreSettings settings) {
        return new MongoKeysets(client.getDatabase(settings.database() + "_keys"));
    }

    @Bean
    SubjectKeys subjectKeys(MasterKey master, Keysets keysets, BlindIndex index) {
        KeyCheck.verify(master, index, keysets);
        return new SubjectKeys(master, keysets, Ticker.systemTicker());
    }
}
