package org.confidant.complaintservice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.confidant.complaintservice.ComplaintServiceApplication;
import org.confidant.complaintservice.complaint.AlertStaff;
import org.confidant.complaintservice.complaint.Due;
import org.confidant.complaintservice.complaint.ReckonDue;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.testing.MovableClock;
import org.confidant.platform.testing.Queries;
import org.confidant.platform.testing.StandIn;
import org.confidant.platform.testing.TestRealm;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, with a store, a realm of its own and a business clock that stands still. */
@SpringBootTest(classes = ComplaintServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "management.server.port=0", "confidant.identity.audience=" + TestRealm.AUDIENCE,
        "confidant.complaint.public-url=http://127.0.0.1",
        "confidant.commands.key=" + RunningService.COMMANDS_KEY,
        "confidant.crypto.blind-index-key=" + RunningService.BLIND_INDEX_KEY})
@Import(RunningService.StandIns.class)
public abstract class RunningService implements Asked {
    /** Monday 2026-05-11, 10:00 in Shanghai. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-05-11T02:00:00Z");
    protected static final TestRealm REALM = new TestRealm();
    protected static final MovableClock CLOCK = new MovableClock(MONDAY_MORNING);
    static final String COMMANDS_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    static final String BLIND_INDEX_KEY = "MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final AtomicLong AHEAD = new AtomicLong();
    protected static final Queries QUERIES = new Queries();
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StandIn TOLD = new StandIn("booking-service");
    private static final StandIn STAFF_TOLD = new StandIn("staff-service");
    private static final StandIn ARCHIVE_TOLD = new StandIn("archive-service");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private ReckonDue reckonDue;
    @Autowired
    private AlertStaff alertStaff;
    @Autowired
    protected MongoDatabase database;

    @TestConfiguration
    static class StandIns {
        @Bean
        Clock businessClock() {
            return CLOCK;
        }

        @Bean
        TechnicalClock technicalClock() {
            return new TechnicalClock(() -> Instant.now().plusMillis(AHEAD.get()));
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

        public List<JsonNode> items() {
            assertThat(status).as("%s", body).isEqualTo(200);
            return body.path("items").valueStream().toList();
        }

        public Answer expect(int wanted) {
            assertThat(status).as("%s", body).isEqualTo(wanted);
            return this;
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> TestStore.ofThisRun().uri());
        registry.add("confidant.store.database", TestStore::freshName);
        registry.add("confidant.identity.issuer", REALM::issuer);
        registry.add("confidant.tell.receivers.booking-service", TOLD::url);
        registry.add("confidant.tell.receivers.staff-service", STAFF_TOLD::url);
        registry.add("confidant.tell.receivers.archive-service", ARCHIVE_TOLD::url);
        registry.add("confidant.tell.token-url", () -> TOLD.url() + "/token");
        registry.add("confidant.tell.client-secret", () -> "secret");
        registry.add("confidant.crypto.master-key-file", RunningService::masterKeyFile);
    }

    static String masterKeyFile() {
        try {
            Path file = Files.createTempFile("master", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, LocalMasterKey.generate()).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void monday() {
        CLOCK.moveTo(MONDAY_MORNING);
    }

    /** A branch of its own in Shanghai, with its people. */
    protected Office office() {
        return Office.open(this, REALM);
    }

    /** What booking-service was told so far. */
    protected StandIn told() {
        return TOLD;
    }

    /** What staff-service was told so far. */
    protected StandIn staffTold() {
        return STAFF_TOLD;
    }

    /** Whoever must hear of a clock does, as if the second had passed that the sweep waits. */
    protected void alert() {
        alertStaff.sweep();
    }

    /** What archive-service was told so far. */
    protected StandIn archiveTold() {
        return ARCHIVE_TOLD;
    }

    /** Lets so much business time pass. */
    protected void pass(Duration time) {
        CLOCK.moveTo(CLOCK.instant().plus(time));
    }

    /** Due times that must be reckoned anew are, as if the seconds had passed that are waited for. */
    protected void reckon() {
        AHEAD.addAndGet(Due.again(Instant.EPOCH).toEpochMilli());
        reckonDue.sweep();
    }

    @Override
    public TestRealm realm() {
        return REALM;
    }

    @Override
    public Answer send(String token, String method, String path, String body, String... headers) {
        try {
            HttpResponse<String> response = HTTP.send(request(token, method, path, body, headers).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response,
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For requests whose bodies are no text. */
    protected HttpRequest.Builder at(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length > 0 ? request.headers(headers) : request;
    }
}
