package org.confidant.bookingservice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.confidant.bookingservice.BookingServiceApplication;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.identity.Role;
import org.confidant.platform.tell.OwnToken;
import org.confidant.platform.testing.MovableClock;
import org.confidant.platform.testing.Queries;
import org.confidant.platform.testing.TestRealm;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, with a store, a realm of its own and a business clock that stands still. */
@SpringBootTest(classes = BookingServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "management.server.port=0", "confidant.identity.audience=" + TestRealm.AUDIENCE,
        "spring.mail.host=127.0.0.1", "spring.mail.port=1", "confidant.booking.public-url=http://127.0.0.1",
        "confidant.booking.mail-from=desk@confidant.example",
        "confidant.commands.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "confidant.crypto.blind-index-key=MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
@Import(RunningService.StandingClock.class)
public abstract class RunningService {
    /** Monday 2026-05-11, 08:00 in Shanghai. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-05-11T00:00:00Z");
    protected static final TestRealm REALM = new TestRealm();
    protected static final MovableClock CLOCK = new MovableClock(MONDAY_MORNING);
    protected static final Neighbour ARCHIVE = new Neighbour("archive-service");
    protected static final Neighbour COMPLAINTS = new Neighbour("complaint-service");
    protected static final Queries QUERIES = new Queries();
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class StandingClock {
        @Bean
        Clock businessClock() {
            return CLOCK;
        }

        @Bean
        @Primary
        OwnToken ownTokenOfTests() {
            return new OwnToken() {
                @Override
                public String value() {
                    return "own-token";
                }

                @Override
                public void refused(String token) {}
            };
        }

        @Bean
        MongoClientSettingsBuilderCustomizer remembersQueries() {
            return settings -> settings.addCommandListener(QUERIES);
        }
    }

    /** What the service answered. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {
        public String text(String field) {
            return body.path(field).asString("");
        }

        public String problem() {
            return text("type").replace("/problems/", "");
        }

        /** The document without its trace id, which differs between any two requests. */
        public String told() {
            return response.body().replaceAll("\"traceId\":\"\\w+\"", "");
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> TestStore.ofThisRun().uri());
        registry.add("confidant.store.database", TestStore::freshName);
        registry.add("confidant.identity.issuer", REALM::issuer);
        registry.add("confidant.tell.receivers.archive-service", ARCHIVE::address);
        registry.add("confidant.tell.receivers.complaint-service", COMPLAINTS::address);
        registry.add("confidant.tell.token-url", () -> "http://127.0.0.1:1/token");
        registry.add("confidant.tell.client-secret", () -> "secret");
        registry.add("confidant.crypto.master-key-file", RunningService::masterKeyFile);
    }

    /** Waits until something is so, for at most twenty seconds. */
    protected static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String masterKeyFile() {
        try {
            Path file = Files.createTempFile("master", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, LocalMasterKey.generate()).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A branch in Shanghai, for this test alone. */
    protected Company company() {
        return company("CN", "Asia/Shanghai");
    }

    protected Company company(String country, String zone) {
        return Company.open(this, REALM, country, zone);
    }

    /** A booking of a branch of its own for so many clients, on site, Monday at 10:00; it is 09:55. */
    protected Appointment appointment(int participants) {
        return appointment(participants, "on-site");
    }

    protected Appointment appointment(int participants, String mode) {
        CLOCK.moveTo(MONDAY_MORNING);
        Appointment made = Appointment.of(this, REALM, company(), participants, mode);
        CLOCK.moveTo(Instant.parse("2026-05-11T01:55:00Z"));
        return made;
    }

    protected Answer get(String token, String path) {
        return send(token, "GET", path, "");
    }

    protected Answer post(String token, String path, String body, String... headers) {
        return send(token, "POST", path, body, headers);
    }

    protected Answer send(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response,
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Brings a message as staff-service does. */
    protected Answer tell(String kind, String subject, long n, String type, String body) {
        return tellAs("staff-service", kind, subject, n, type, body);
    }

    /** Brings a message as that service does. */
    protected Answer tellAs(String service, String kind, String subject, long n, String type, String body) {
        return send(REALM.token(service, Role.SERVICE), "PUT", "/inbox/" + service + ":" + kind + ":" + subject
                + "/" + n, "{\"type\":\"" + type + "\",\"at\":\"2026-05-11T00:00:00Z\",\"body\":" + body + "}");
    }
}
