package org.confidant.gateway.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.gateway.Gateway;
import org.confidant.gateway.Realm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class TokensTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = new Gateway();
        gateway.booking.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_token_that_is_not_ours_is_refused_whatever_is_wrong_with_it() throws JOSEException {
        Map<String, String> attacks = new TreeMap<>();
        attacks.put("expired", token(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(10)))));
        attacks.put("not yet", token(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
        attacks.put("without end", token(claims -> claims.expirationTime(null)));
        attacks.put("wrong audience", token(claims -> claims.audience("account")));
        attacks.put("no audience", token(claims -> claims.audience((String) null)));
        attacks.put("wrong issuer", token(claims -> claims.issuer("http://localhost/realms/other")));
        attacks.put("no algorithm", new PlainJWT(gateway.realm.claims().build()).serialize());
        attacks.put("public key as secret", hmacWithPublicKey());
        attacks.put("other algorithm of the same key",
                Realm.sign(gateway.realm.key(), JWSAlgorithm.RS512, gateway.realm.claims().build()));
        attacks.put("tampered", tampered(gateway.realm.token("administrator")));
        attacks.put("unknown key",
                Realm.sign(Realm.freshKey("stranger"), JWSAlgorithm.RS256, gateway.realm.claims().build()));
        attacks.put("known key's name, other key",
                Realm.sign(Realm.freshKey("first"), JWSAlgorithm.RS256, gateway.realm.claims().build()));
        attacks.put("garbage", "a.b.c");
        attacks.put("empty", "");

        attacks.forEach((name, token) -> gateway.client().get().uri("/api/v1/bookings")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange().expectStatus()
                .value(status -> assertThat(status).as(name).isEqualTo(401)).expectHeader()
                .contentType("application/problem+json").expectHeader().valueEquals("WWW-Authenticate", "Bearer")
                .expectBody().jsonPath("$.type").isEqualTo("/problems/token-refused").jsonPath("$.traceId")
                .isNotEmpty());
        assertThat(gateway.booking.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void no_token_is_refused_as_a_problem() {
        gateway.client().get().uri("/api/v1/bookings").exchange().expectStatus().isUnauthorized().expectHeader()
                .contentType("application/problem+json");
        gateway.client().get().uri("/api/v1/bookings?access_token=" + gateway.realm.token()).exchange().expectStatus()
                .isUnauthorized();
    }

    private static String token(java.util.function.UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.realm.token(change);
    }

    private static String hmacWithPublicKey() throws JOSEException {
        RSAKey key = gateway.realm.key();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                gateway.realm.claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]),
                java.nio.charset.StandardCharsets.UTF_8).replace("staff1", "staff2");
        return parts[0] + "." + java.util.Base64.getUrlEncoder().withoutPadding()
                .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "." + parts[2];
    }
}
