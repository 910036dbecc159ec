package org.confidant.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final Published published = new Published();
    private final SigningKeys keys = new SigningKeys(published);

    @Test
    void known_keys_are_fetched_once() throws Exception {
        published.keys = List.of(key("first"));

        assertThat(find("first")).hasSize(1);
        assertThat(find("first")).hasSize(1);

        assertThat(published.fetches).isEqualTo(1);
    }

    @Test
    void a_new_key_is_fetched_when_first_seen() throws Exception {
        published.keys = List.of(key("first"));
        find("first");

        published.keys = List.of(key("second"));

        assertThat(find("second")).hasSize(1);
    }

    @Test
    void unknown_keys_make_us_look_twice_at_most() throws Exception {
        published.keys = List.of(key("first"));

        for (int i = 0; i < 10; i++) {
            assertThat(find("stranger" + i)).isEmpty();
        }

        assertThat(published.fetches).isEqualTo(2);
    }

    @Test
    void a_realm_that_is_away_leaves_known_keys_known_and_others_undecided() throws Exception {
        published.keys = List.of(key("first"));
        find("first");

        published.away = true;

        assertThat(find("first")).hasSize(1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> find("second")).isInstanceOf(KeySourceException.class);
        }
        assertThat(find("first")).hasSize(1);
    }

    @Test
    void nothing_is_known_before_the_realm_was_reached() {
        published.away = true;

        assertThatThrownBy(() -> find("first")).isInstanceOf(KeySourceException.class);
    }

    private List<JWK> find(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private static JWK key(String id) {
        return new OctetSequenceKey.Builder(new byte[32]).keyID(id).build();
    }

    private static final class Published implements JWKSetSource<SecurityContext> {
        private List<JWK> keys = List.of();
        private boolean away;
        private int fetches;

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            fetches++;
            if (away) {
                throw new JWKSetUnavailableException("away");
            }
            return new JWKSet(keys);
        }

        @Override
        public void close() {}
    }
}
