package org.confidant.platform.tell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Barred;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that tells an archive and a diary, beside a realm that gives it tokens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.import=classpath:platform.yml", "spring.application.name=things",
        "confidant.store.database=tell", "confidant.identity.audience=confidant-api",
        "confidant.identity.issuer=http://127.0.0.1:1/realms/confidant", "confidant.tell.readtimeout=2s",
        "confidant.commands.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", "confidant.tell.clientsecret=secret"})
abstract class Teller {
    static final WireMockServer OTHERS = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    static final String TOKENS = "/token";
    private static final MongoServer STORE = new MongoServer(new MemoryBackend());

    @Autowired
    @Qualifier("archive-service-courier")
    Courier archive;
    @Autowired
    @Qualifier("diary-service-courier")
    Courier diary;
    @Autowired
    CircuitBreakerRegistry breakers;
    @Autowired
    SubjectKeys keys;
    @Autowired
    OwnToken token;

    static {
        OTHERS.start();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String store = STORE.bindAndGetConnectionString();
        registry.add("spring.mongodb.uri", () -> store);
        registry.add("confidant.tell.tokenurl", () -> OTHERS.url(TOKENS));
        registry.add("confidant.tell.receivers.archiveservice", () -> OTHERS.url("/archive"));
        registry.add("confidant.tell.receivers.diary-service", () -> OTHERS.url("/diary"));
        TestKeys.register(registry);
    }

    @BeforeEach
    void everybodyAnswers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        OTHERS.resetAll();
        OTHERS.stubFor(put(urlMatching(".*/inbox/.*")).willReturn(aResponse().withStatus(204)));
        tokenIs("own-token", 300);
    }

    static void tokenIs(String value, int seconds) {
        OTHERS.stubFor(post(TOKENS).willReturn(okJson("""
                {"access_token": "%s", "expires_in": %d, "token_type": "Bearer"}""".formatted(value, seconds))));
    }

    static Envelope message(Map<String, Object> body) {
        return new Envelope("things:letters:a", "archive-service", 7, "LetterWritten",
                Instant.parse("2026-11-22T02:00:00Z"), body);
    }

    Delivery archiveAnswers(ResponseDefinitionBuilder answer) {
        OTHERS.stubFor(put(urlMatching("/archive/inbox/.*")).willReturn(answer));
        return archive.deliver(message(Map.of("letter", "a")));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Barred nobodyIsBarred() {
            return caller -> Optional.empty();
        }
    }
}
