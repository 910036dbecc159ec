package org.confidant.platform.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;

/** Keycloak's signing keys: cached, kept for an hour while Keycloak is away, and never fetched in a storm. */
final class SigningKeys {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(1);
    private static final Duration FETCH_AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int MOST_BYTES = 100_000;

    private SigningKeys() {}

    static JWKSource<SecurityContext> of(IdentitySettings settings) {
        try {
            return JWKSourceBuilder
                    .create(settings.keys().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                    .cache(KEPT.toMillis(), Duration.ofSeconds(5).toMillis())
                    .rateLimited(FETCH_AT_MOST_EVERY.toMillis())
                    .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                    .refreshAheadCache(Duration.ofSeconds(30).toMillis(), true)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("confidant.identity.issuer is no address: " + settings.issuer(), e);
        }
    }
}
