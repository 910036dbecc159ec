package org.confidant.platform.testing;

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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.platform.identity.Role;

/** A stand-in for Keycloak's realm: its keys over HTTP, and tokens as it would issue them. */
public final class TestRealm implements AutoCloseable {
    public static final String AUDIENCE = "confidant-api";

    private final HttpServer server;
    private final RSAKey key;

    public TestRealm() {
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/realms/confidant/protocol/openid-connect/certs", exchange -> {
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/confidant";
    }

    /** The key tokens are signed with, for tests that forge. */
    public RSAKey key() {
        return key;
    }

    /** The claims of a good token; change what the test is about. */
    public JWTClaimsSet.Builder claims(String caller, List<Role> roles, List<String> branches) {
        Instant now = Instant.now();
        boolean program = roles.contains(Role.PARTNER) || roles.contains(Role.SERVICE);
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(AUDIENCE).subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", program ? caller : "confidant-local")
                .claim("preferred_username", program ? "service-account-" + caller : caller)
                .claim("realm_access", Map.of("roles", roles.stream().map(Role::realmName).toList()))
                .claim("branch", branches);
    }

    /** Signs those claims as the realm does. */
    public String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for that caller with one role. */
    public String token(String caller, Role role, String... branches) {
        return sign(claims(caller, List.of(role), Stream.of(branches).toList()).build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
