package org.confidant.staffservice.account.keycloak;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Function;
import org.confidant.staffservice.account.AccountsAway;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/** Our realm behind a circuit breaker; every failure that another attempt may mend becomes {@link AccountsAway}. */
final class Realm {
    static final String NAME = "confidant";

    private final Keycloak keycloak;
    private final CircuitBreaker breaker;

    Realm(Keycloak keycloak, CircuitBreaker breaker) {
        this.keycloak = keycloak;
        this.breaker = breaker;
    }

    <T> T call(Function<RealmResource, T> work) {
        try {
            return breaker.executeSupplier(() -> work.apply(keycloak.realm(NAME)));
        } catch (CallNotPermittedException | ProcessingException | WebApplicationException e) {
            throw new AccountsAway(e);
        }
    }
}
