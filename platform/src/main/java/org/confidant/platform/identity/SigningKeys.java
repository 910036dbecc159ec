package org.confidant.platform.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's signing keys: cached, kept for an hour while Keycloak is away, and never fetched in a storm. A key never seen
 * makes us look; if looking failed, the answer is that nobody can know, not that the token is bad.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FETCHED_AHEAD = Duration.ofSeconds(30);
    private static final Duration WAITED_FOR = Duration.ofSeconds(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(1);
    private static final Duration FETCH_AT_MOST_EVERY = Duration.ofSeconds(10);
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int MOST_BYTES = 100_000;

    private final Watched realm;
    private final JWKSetBasedJWKSource<SecurityContext> keys;

    SigningKeys(JWKSetSource<SecurityContext> source) {
        realm = new Watched(source);
        var tolerant = new OutageTolerantJWKSetSource<>(realm, KEPT_IN_OUTAGE.toMillis(), null);
        var limited = new RateLimitedJWKSetSource<>(tolerant, FETCH_AT_MOST_EVERY.toMillis(), null);
        keys = new JWKSetBasedJWKSource<>(new RefreshAheadCachingJWKSetSource<>(limited, KEPT.toMillis(),
                WAITED_FOR.toMillis(), FETCHED_AHEAD.toMillis(), false, null));
    }

    static JWKSource<SecurityContext> of(IdentitySettings settings) {
        try {
            return new SigningKeys(new URLBasedJWKSetSource<>(settings.keys().toURL(),
                    new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES)));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("confidant.identity.issuer is no address: " + settings.issuer(), e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        List<JWK> found = known(selector, context);
        if (found.isEmpty() && realm.away) {
            throw new KeySourceException("the realm cannot be asked for this key");
        }
        return found;
    }

    private List<JWK> known(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException justLooked) {
            return List.of();
        }
    }

    /** Remembers whether the realm answered when it was last asked. */
    private static final class Watched extends JWKSetSourceWrapper<SecurityContext> {
        private volatile boolean away;

        Watched(JWKSetSource<SecurityContext> source) {
            super(source);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                JWKSet set = getSource().getJWKSet(evaluator, now, context);
                away = false;
                return set;
            } catch (KeySourceException unreachable) {
                away = true;
                throw unreachable;
            }
        }
    }
}
