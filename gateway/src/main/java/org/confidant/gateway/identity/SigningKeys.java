package org.confidant.gateway.identity;

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
import com.nimbusds.jose.proc.SecurityContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realm's signing keys: kept five minutes, fetched anew before they run out, and for an hour more while the realm
 * cannot be reached. A key never seen makes us look, at most twice in ten seconds; if looking failed, the answer is that
 * nobody can know, not that the token is bad.
 */
final class SigningKeys implements JWKSource<SecurityContext>, Closeable {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    private static final Duration REFRESH_LIMIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final Watched realm;
    private final JWKSetBasedJWKSource<SecurityContext> keys;

    SigningKeys(JWKSetSource<SecurityContext> source) {
        realm = new Watched(source);
        var tolerant = new OutageTolerantJWKSetSource<>(realm, OUTAGE.toMillis(), null);
        var limited = new RateLimitedJWKSetSource<>(tolerant, BETWEEN_FETCHES.toMillis(), null);
        keys = new JWKSetBasedJWKSource<>(new RefreshAheadCachingJWKSetSource<>(limited, FRESH.toMillis(),
                REFRESH_LIMIT.toMillis(), REFRESH_AHEAD.toMillis(), false, null));
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

    @Override
    public void close() throws IOException {
        keys.close();
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
