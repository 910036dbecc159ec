package org.confidant.platform.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts RS256 tokens of our realm for our audience whose bearer is not barred; never asks Keycloak per request. */
final class TokenDecoder implements JwtDecoder {
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final NimbusJwtDecoder nimbus;

    TokenDecoder(JWKSource<SecurityContext> keys, IdentitySettings settings, Barred barred) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        nimbus = new NimbusJwtDecoder(processor);
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(settings.issuer().toString()), audience(settings.audience()),
                notBarred(barred))));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return nimbus.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            throw new KeysUnavailable(e);
        }
    }

    private static OAuth2TokenValidator<Jwt> audience(String wanted) {
        return token -> Optional.ofNullable(token.getAudience()).orElse(List.of()).contains(wanted)
                ? OAuth2TokenValidatorResult.success()
                : refused("another audience");
    }

    private static OAuth2TokenValidator<Jwt> notBarred(Barred barred) {
        return token -> {
            Instant issued = token.getIssuedAt();
            if (issued == null || token.getExpiresAt() == null) {
                return refused("without times");
            }
            return barred.upTo(Caller.idOf(token)).filter(end -> !issued.isAfter(end)).isPresent()
                    ? refused("withdrawn")
                    : OAuth2TokenValidatorResult.success();
        };
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
