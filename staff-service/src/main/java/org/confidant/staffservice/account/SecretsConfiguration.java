package org.confidant.staffservice.account;

import org.confidant.platform.web.CommandSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one-time secrets come from. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    /** From the key that also makes ids: whoever knows it could repeat commands anyway. */
    @Bean
    OneTimeSecrets oneTimeSecrets(CommandSettings settings) {
        return new OneTimeSecrets(settings.key());
    }
}
