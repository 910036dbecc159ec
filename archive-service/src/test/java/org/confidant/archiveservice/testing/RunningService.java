package org.confidant.archiveservice.testing;

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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.archiveservice.ArchiveServiceApplication;
import org.confidant.archiveservice.sealing.SealRecords;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.MovableClock;
import org.confidant.platform.testing.Queries;
import org.confidant.platform.testing.StandIn;
import org.confidant.platform.testing.TestRealm;
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
@SpringBootTest(classes = ArchiveServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "management.server.port=0", "confidant.identity.audience=" + TestRealm.AUDIENCE,
        "confidant.archive.public-url=http://127.0.0.1",
        "confidant.archive.chain-key=MjEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "confidant.commands.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "confidant.crypto.blind-index-key=MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
@Import(RunningService.StandIns.class)
public abstract class RunningService {
    /** Monday 2026-05-11, 10:00 in Shanghai. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-05-11T02:00:00Z");
    protected static final TestRealm REALM = new TestRealm();
    protected static final MovableClock CLOCK = new MovableClock(MONDAY_MORNING);
    protected static final Queries QUERIES = new Queries();
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StandIn TOLD = new StandIn("booking-service");
    private static final StandIn COMPLAINTS = new StandIn("complaint-service");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private SealRecords sealRecords;
    @Autowired
    protected SubjectKeys keys;
    @Autowired
    protected MongoDatabase database;

    @TestConfiguration
    static class StandIns {
        @Bean
        Clock businessClock() {
            return CLOCK;
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
        registry.add("confidant.tell.receivers.complaint-service", COMPLAINTS::url);
        registry.add("confidant.tell.token-url", () -> TOLD.url() + "/token");
        registry.add("confidant.tell.client-secret", () -> "secret");
        registry.add("confidant.crypto.master-key-file", RunningService::masterKeyFile);
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

    @BeforeEach
    void monday() {
        CLOCK.moveTo(MONDAY_MORNING);
    }

    /** A session in a branch of its own, told as booking-service does; it started just now. */
    protected Served session() {
        return Served.start(this, REALM, TOLD, "remote", Served.fresh("b"), Served.fresh("p"),
                List.of(Served.fresh("c")));
    }

    /** A session of these people. */
    protected Served session(String branch, String practitioner, String mode, String... clients) {
        return Served.start(this, REALM, TOLD, mode, branch, practitioner, List.of(clients));
    }

    /** What booking-service was told so far. */
    protected StandIn told() {
        return TOLD;
    }

    /** What complaint-service was told so far. */
    protected StandIn complaints() {
        return COMPLAINTS;
    }

    /** The n-th message about who looks into a complaint about that session; its round is n too. */
    protected Answer grant(String complaint, Served session, long n, Map<String, Instant> members) {
        return grant(complaint, session, n, n, members);
    }

    /** The same for that round. */
    protected Answer grant(String complaint, Served session, long n, long round, Map<String, Instant> members) {
        return tell("complaint-service:complaints:" + complaint, n, "AccessGranted", """
                {"complaint": "%s", "session": "%s", "branch": "%s", "round": %d, "members": [%s]}"""
                .formatted(complaint, session.id(), session.branch(), round, members.entrySet().stream()
                        .map(member -> "{\"person\": \"%s\", \"until\": \"%s\"}".formatted(member.getKey(),
                                member.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    /** Lets so much business time pass, and what is then due happen. */
    protected void pass(Duration time) {
        CLOCK.moveTo(CLOCK.instant().plus(time));
        sealRecords.sweep();
    }

    /** The clients are erased. */
    protected void erase(String client) {
        keys.destroy("client:" + client, CLOCK.instant());
    }

    protected Answer get(String token, String path) {
        return send(token, "GET", path, "");
    }

    protected Answer post(String token, String path, String body, String... headers) {
        return send(token, "POST", path, body, headers);
    }

    protected Answer put(String token, String path, String body, String... headers) {
        return send(token, "PUT", path, body, headers);
    }

    protected Answer send(String token, String method, String path, String body, String... headers) {
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

    /** The lines of a stream of events, as they come. */
    protected Stream<String> listen(String token, String path, String... headers) {
        try {
            return HTTP.send(request(token, "GET", path, "", headers).header("Accept", "text/event-stream").build(),
                    HttpResponse.BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length > 0 ? request.headers(headers) : request;
    }

    /** Brings a message as another service does. */
    protected Answer tell(String sender, long n, String type, String body) {
        String service = sender.substring(0, sender.indexOf(':'));
        return put(REALM.token(service, Role.SERVICE), "/inbox/" + sender + "/" + n,
                "{\"type\":\"" + type + "\",\"at\":\"2026-05-11T00:00:00Z\",\"body\":" + body + "}");
    }
}
