package org.confidant.bench.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.platform.identity.Role;

/** Stands in for Keycloak's realm, whose speed is not measured: its keys over HTTP, and tokens as it issues them. */
public final class Realm implements AutoCloseable {
    static final String AUDIENCE = "confidant-api";
    private static final String PATH = "/realms/confidant";
    private static final int LIFE_SECONDS = 300;

    private final RSAKey key;
    private final HttpServer server;

    public Realm() {
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException("no realm", e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(PATH + "/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /** The settings that make a service trust this realm. */
    public Map<String, String> settings() {
        return Map.of("CONFIDANT_IDENTITY_ISSUER", issuer(), "CONFIDANT_IDENTITY_AUDIENCE", AUDIENCE);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** In Base64. */
    public String publicKey() {
        try {
            return Base64.getEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException("the realm signs with RSA", e);
        }
    }

    /** For five minutes. */
    String token(String caller, Role role, String... branches) {
        Instant now = Instant.now();
        boolean program = role == Role.SERVICE;
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(AUDIENCE)
                .subject(UUID.randomUUID().toString()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .claim("azp", program ? caller : "portal")
                .claim("preferred_username", program ? "service-account-" + caller : caller)
                .claim("realm_access", Map.of("roles", List.of(role.realmName()))).claim("branch", List.of(branches))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the realm signs with RSA", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
