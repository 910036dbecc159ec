package org.confidant.staffservice.account.keycloak;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.OwnToken;
import org.keycloak.admin.client.Keycloak;

/** The admin client's own client-credentials token, which it renews before it ends. */
final class KeycloakToken implements OwnToken {
    private final Keycloak keycloak;
    private final CircuitBreaker breaker;

    KeycloakToken(Keycloak keycloak, CircuitBreaker breaker) {
        this.keycloak = keycloak;
        this.breaker = breaker;
    }

    @Override
    public String value() {
        try {
            return breaker.executeSupplier(keycloak.tokenManager()::getAccessTokenString);
        } catch (CallNotPermittedException | ProcessingException | WebApplicationException e) {
            throw new AccountsAway(e);
        }
    }

    @Override
    public void refused(String token) {
        keycloak.tokenManager().invalidate(token);
    }
}
