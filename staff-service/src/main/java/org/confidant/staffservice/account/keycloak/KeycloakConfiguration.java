package org.confidant.staffservice.account.keycloak;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.ws.rs.ClientErrorException;
import java.util.concurrent.TimeUnit;
import org.confidant.staffservice.StaffSettings;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.EmailHeld;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The admin client with its time-outs and its breaker. */
@Configuration(proxyBeanMethods = false)
public class KeycloakConfiguration {
    private static final int CONNECTIONS = 20;

    /** Acts as this service; fetches and renews its own tokens. */
    @Bean
    Keycloak keycloak(StaffSettings settings) {
        return KeycloakBuilder.builder().serverUrl(settings.keycloakUrl().toString()).realm(Realm.NAME)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS).clientId(StaffSettings.CLIENT_ID)
                .clientSecret(settings.clientSecret())
                .resteasyClient(new ResteasyClientBuilderImpl().connectionPoolSize(CONNECTIONS)
                        .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .connectionCheckoutTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .register(new JacksonProvider(), 100).build())
                .build();
    }

    /** Opens for what is broken; that an e-mail is held or a user unknown is an answer like any other. */
    @Bean
    CircuitBreaker keycloakBreaker(CircuitBreakerRegistry breakers) {
        return breakers.circuitBreaker("keycloak", CircuitBreakerConfig.from(breakers.getDefaultConfig())
                .ignoreExceptions(ClientErrorException.class, EmailHeld.class).build());
    }

    @Bean
    Accounts accounts(Keycloak keycloak, CircuitBreaker keycloakBreaker) {
        return new KeycloakAccounts(keycloak, keycloakBreaker);
    }
}
