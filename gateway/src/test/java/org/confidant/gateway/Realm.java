package org.confidant.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A realm that publishes keys and signs tokens, and can go away. */
public final class Realm implements AutoCloseable {
    public static final String AUDIENCE = "confidant-api";
    private static final String KEYS = "/realms/confidant/protocol/openid-connect/certs";

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final String issuer;
    private RSAKey key;

    public Realm() {
        server.start();
        issuer = "http://localhost:" + server.port() + "/realms/confidant";
        key = freshKey("first");
        publish(key);
    }

    public String issuer() {
        return issuer;
    }

    public RSAKey key() {
        return key;
    }

    /** Signs with a key that nobody can fetch. */
    public void signWithUnpublishedKey() {
        key = freshKey("unpublished");
    }

    public void goAway() {
        server.stop();
    }

    public String token(String... roles) {
        return token(claims -> claims.claim("realm_access", Map.of("roles", List.of(roles))));
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(key, JWSAlgorithm.RS256, change.apply(claims()).build());
    }

    public JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(AUDIENCE).subject("9f")
                .claim("preferred_username", "staff1").claim("azp", "portal").issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    public static String sign(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(RSAKey published) {
        server.stubFor(WireMock.get(KEYS).willReturn(WireMock.okJson(new JWKSet(published).toString())));
    }

    @Override
    public void close() {
        server.stop();
    }
}
