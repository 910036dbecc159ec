package org.confidant.staffservice.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.confidant.platform.crypto.LocalMasterKey;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.TestRealm;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTP, beside a store, a realm's keys, and other services that take everything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(StandIns.class)
public abstract class OverHttp {
    protected static final TestRealm REALM = new TestRealm();
    protected static final WireMockServer BOOKING = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    protected static final WireMockServer ARCHIVE = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    protected static final WireMockServer COMPLAINT = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    protected static final String STORE;
    private static final Path MASTER_KEY = masterKey();

    static {
        BOOKING.start();
        ARCHIVE.start();
        COMPLAINT.start();
        String given = System.getenv("CONFIDANT_MONGODB_URI");
        STORE = given == null
                ? new MongoServer(new MemoryBackend()).bindAndGetConnectionString() + "/staff_test"
                : given.replaceFirst("(//[^/?]+)/?[^?]*", "$1/staff_" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Path masterKey() {
        try {
            Path file = Files.createTempFile("master", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, LocalMasterKey.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    protected FakeAccounts accounts;
    @Autowired
    protected FakeMailbox mailbox;
    @Autowired
    protected MongoDatabase database;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> STORE);
        registry.add("confidant.store.database",
                () -> URI.create(STORE.replaceFirst("\\?.*", "")).getPath().substring(1));
        registry.add("confidant.identity.issuer", REALM::issuer);
        registry.add("confidant.identity.audience", () -> TestRealm.AUDIENCE);
        registry.add("confidant.commands.key", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        registry.add("confidant.crypto.masterkeyfile", MASTER_KEY::toString);
        registry.add("confidant.crypto.blindindexkey", () -> TestKeys.BLIND_INDEX_KEY);
        registry.add("confidant.staff.keycloakurl", () -> "http://127.0.0.1:1");
        registry.add("confidant.staff.clientsecret", () -> "secret");
        registry.add("confidant.tell.receivers.booking-service", BOOKING::baseUrl);
        registry.add("confidant.tell.receivers.archive-service", ARCHIVE::baseUrl);
        registry.add("confidant.tell.receivers.complaint-service", COMPLAINT::baseUrl);
        registry.add("confidant.tell.tokenurl", () -> "http://127.0.0.1:1/token");
        registry.add("confidant.tell.clientsecret", () -> "secret");
        registry.add("confidant.staff.mailfrom", () -> "office@example.org");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> "1");
    }

    @BeforeEach
    protected void everybodyAnswers() {
        accounts.away = false;
        accounts.awayForPasswords = false;
        mailbox.away = false;
        BOOKING.resetAll();
        BOOKING.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204)));
        ARCHIVE.resetAll();
        ARCHIVE.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204)));
        COMPLAINT.resetAll();
        COMPLAINT.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204)));
    }

    protected Answer send(String token, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30)).method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode read = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), answer, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected Answer post(String token, String path, String body, String... headers) {
        return send(token, "POST", path, body, headers);
    }

    protected Answer get(String token, String path) {
        return send(token, "GET", path, "");
    }

    protected static String administrator() {
        return REALM.token("root", Role.ADMINISTRATOR, "*");
    }

    protected static String managerOf(String... branches) {
        return REALM.token("boss-of-" + branches[0], Role.BRANCH_MANAGER, branches);
    }

    /** Brings a message as another service does. */
    protected Answer tell(String sender, long n, String type, String body) {
        String service = sender.substring(0, sender.indexOf(':'));
        return send(REALM.token(service, Role.SERVICE), "PUT", "/inbox/" + sender + "/" + n,
                "{\"type\":\"" + type + "\",\"at\":\"2026-11-22T00:00:00Z\",\"body\":" + body + "}");
    }

    /** Admits somebody with that role; their id. */
    protected String admitted(String role, String email, String... branches) {
        boolean managers = role.equals("receptionist") || role.equals("practitioner");
        Answer admitted = post(managers ? managerOf(branches) : administrator(), "/staff",
                Bodies.person(role, email, branches));
        assertThat(admitted.status()).as("%s", admitted.body()).isEqualTo(201);
        return admitted.text("id");
    }

    /** Opens a branch; its id. */
    protected String branch() {
        return post(administrator(), "/branches", Bodies.branch("Jing'an")).text("id");
    }

    /** Messages that booking-service got from that aggregate, oldest first. */
    protected List<JsonNode> toldBooking(String sender) {
        return told(BOOKING, sender);
    }

    /** Messages that archive-service got from that aggregate, oldest first. */
    protected List<JsonNode> toldArchive(String sender) {
        return told(ARCHIVE, sender);
    }

    /** Messages that complaint-service got from that aggregate, oldest first. */
    protected List<JsonNode> toldComplaint(String sender) {
        return told(COMPLAINT, sender);
    }

    /** Each once and in order, as receivers take them: a delivery may be repeated, also after a later one. */
    private static List<JsonNode> told(WireMockServer receiver, String sender) {
        String ours = "/inbox/staff-service:" + sender + "/";
        Map<Long, JsonNode> byNumber = new TreeMap<>();
        receiver.findAll(putRequestedFor(urlMatching("/inbox/.*"))).forEach(request -> {
            String url = URLDecoder.decode(request.getUrl(), StandardCharsets.UTF_8);
            if (url.startsWith(ours)) {
                byNumber.put(Long.valueOf(url.substring(ours.length())), JSON.readTree(request.getBodyAsString()));
            }
        });
        return List.copyOf(byNumber.values());
    }

    protected static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
