package org.confidant.gateway.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which tokens are taken: signed RS256 by our realm, for us, and now. */
@Configuration(proxyBeanMethods = false)
class Tokens {
    private static final int FETCH_MILLIS = 2_000;
    private static final int FETCH_BYTES = 256 * 1024;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Bean
    SigningKeys signingKeys(IdentitySettings settings) throws MalformedURLException {
        return new SigningKeys(new URLBasedJWKSetSource<>(settings.keys().toURL(),
                new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, FETCH_BYTES)));
    }

    @Bean
    ReactiveJwtDecoder tokenDecoder(SigningKeys keys, IdentitySettings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusReactiveJwtDecoder decoder = new NimbusReactiveJwtDecoder(token -> verify(processor, token));
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    /** Off the event loop, because a key that is not cached is fetched. */
    private static Mono<JWTClaimsSet> verify(DefaultJWTProcessor<SecurityContext> processor, JWT token) {
        return Mono.fromCallable(() -> processor.process(token, null)).subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(failure -> failure instanceof KeySourceException
                        ? new JwtException("the token cannot be proven now", failure)
                        : new BadJwtException("not a token of ours", failure));
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentitySettings settings) {
        JwtTimestampValidator inTime = new JwtTimestampValidator(CLOCK_SKEW);
        inTime.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(inTime, new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(settings.audience())));
    }
}
