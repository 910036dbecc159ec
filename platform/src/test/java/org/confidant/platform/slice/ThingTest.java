package org.confidant.platform.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.confidant.platform.crypto.TestKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.TestRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every service inherits, seen over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.import=classpath:platform.yml", "spring.application.name=things",
        "confidant.store.database=things", "confidant.identity.audience=confidant-api",
        "confidant.commands.key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class ThingTest {
    private static final TestRealm REALM = new TestRealm();
    private static final MongoServer STORE = new MongoServer(new MemoryBackend());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    @Autowired
    private ThingApplication.Post post;
    @Autowired
    private Map<String, Instant> bars;

    private final HttpClient http = HttpClient.newHttpClient();

    record Answer(int status, HttpResponse<String> response, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String store = STORE.bindAndGetConnectionString();
        registry.add("spring.mongodb.uri", () -> store);
        registry.add("confidant.identity.issuer", REALM::issuer);
        TestKeys.register(registry);
    }

    @AfterEach
    void letThePostWork() {
        post.answer = Delivery.TAKEN;
    }

    private Answer send(String token, String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response,
                response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }

    private static String desk() {
        return REALM.token("r1", Role.RECEPTIONIST, "north");
    }

    private static String thing(String name) {
        return "{\"name\":\"" + name + "\",\"branch\":\"north\"}";
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private List<Envelope> mailOf(String id) {
        return post.brought.stream().filter(envelope -> envelope.senderId().equals(id)).toList();
    }

    @Test
    void what_is_created_is_seen_by_its_branch_and_unknown_to_others() throws Exception {
        Answer created = send(desk(), "POST", "/things", thing("lamp"));

        String path = "/things/" + created.text("id");
        assertThat(created.status()).isEqualTo(201);
        assertThat(send(desk(), "GET", path, "").text("name")).isEqualTo("lamp");
        assertThat(send(REALM.token("r2", Role.RECEPTIONIST, "south"), "GET", path, "").status()).isEqualTo(404);
    }

    @Test
    void all_wrong_fields_are_named_at_once() throws Exception {
        Answer answer = send(desk(), "POST", "/things", """
                {"name":"a\\u0007b","colour":"red","at":"tomorrow","kind":"KING",
                 "parts":[{"name":"abc","weight":"heavy"},{"name":"too long","depth":1}]}""");

        assertThat(answer.text("type")).as("%s", answer.body()).isEqualTo("/problems/malformed-request");
        assertThat(answer.body().path("fields").valueStream().map(field -> field.path("field").asString()))
                .as("%s", answer.body())
                .contains("name", "colour", "at", "kind", "branch", "parts[0].weight", "parts[1].name",
                        "parts[1].depth");
    }

    @Test
    void a_message_with_a_field_that_is_null_is_refused_by_its_name() throws Exception {
        Answer answer = send(REALM.token("staff-service", Role.SERVICE), "PUT", "/inbox/staff-service:staff:li/1", """
                {"type": "PersonKnown", "at": "2026-05-11T00:00:00Z",
                 "body": {"person": "li", "manager": null, "room": {"floor": null}}}""");

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.body().path("fields").valueStream().map(field -> field.path("field").asString()))
                .containsExactly("body.manager");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":|400", "[]|400", "\"x\"|400",
            "{\"name\":1,\"branch\":\"north\"}|400",
            "{\"name\":\"\\ud800\",\"branch\":\"north\"}|400", "{\"name\":null,\"branch\":\"north\"}|400",
            "{\"name\":\"a\",\"name\":\"b\",\"branch\":\"north\"}|400", "null|400",
            "{\"name\":\"a\",\"branch\":\"n\"} x|400"})
    void bodies_that_cannot_be_taken_are_malformed(String body, int status) throws Exception {
        Answer answer = send(desk(), "POST", "/things", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_body_over_a_megabyte_is_too_large() throws Exception {
        assertThat(send(desk(), "POST", "/things", "x".repeat((1 << 20) + 1)).status()).isEqualTo(413);
    }

    @Test
    void a_streamed_body_reaches_its_handler_unread_and_no_other_does() throws Exception {
        String body = "x".repeat(3 << 20);

        Answer taken = send(desk(), "POST", "/things/1/picture", body);

        assertThat(taken.body().path("length").asInt()).as("%s", taken.body()).isEqualTo(3 << 20);
        assertThat(taken.text("hash")).isEmpty();
        assertThat(send(desk(), "POST", "/things/1/renaming", body).status()).isEqualTo(413);
    }

    @Test
    void half_an_answer_is_never_taken_for_a_whole_one() {
        assertThatThrownBy(() -> send(desk(), "GET", "/things/1/picture", "")).isInstanceOf(IOException.class);
    }

    @Test
    void unknown_paths_methods_and_forms_are_problem_documents() throws Exception {
        assertThat(send(desk(), "GET", "/nowhere", "").text("type")).isEqualTo("/problems/not-found");
        assertThat(send(desk(), "DELETE", "/things", "").text("type")).isEqualTo("/problems/method-not-allowed");
        assertThat(send(desk(), "GET", "/failure", "").text("type")).isEqualTo("/problems/unexpected");
        assertThat(send(desk(), "GET", "/failure", "").response().body()).doesNotContain("told");
    }

    @Test
    void the_description_says_who_may_which_headers_count_and_what_is_refused() throws Exception {
        JsonNode paths = send("", "GET", "/v3/api-docs", "").body().path("paths");
        JsonNode create = paths.path("/things").path("post");
        JsonNode see = paths.path("/things/{id}").path("get");
        JsonNode rename = paths.path("/things/{id}/renaming").path("post");

        assertThat(create.path("x-roles").toString()).isEqualTo("[\"receptionist\"]");
        assertThat(create.path("description").asString()).contains("receptionist");
        assertThat(create.path("parameters").valueStream().map(one -> one.path("name").asString()))
                .contains("Idempotency-Key").doesNotContain("caller", "command");
        assertThat(see.path("parameters").valueStream().map(one -> one.path("name").asString())).containsExactly("id");
        assertThat(rename.path("parameters").valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(create.path("responses").propertyNames()).contains("201", "400", "401", "403", "409", "422", "503");
        assertThat(see.path("responses").path("200").path("content").propertyNames())
                .containsExactly("application/json");
        assertThat(see.path("responses").path("404").path("content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(see.path("responses").propertyNames()).doesNotContain("412");
    }

    @Test
    void an_endpoint_without_roles_serves_nobody() throws Exception {
        assertThat(send(desk(), "GET", "/forgotten", "").status()).isEqualTo(403);
    }

    @Test
    void a_problem_names_the_trace_of_its_request_whichever_way_it_is_refused() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "00-" + trace + "-00f067aa0ba902b7-01";

        assertThat(List.of(send(desk(), "POST", "/things", "{", "traceparent", parent),
                send(desk(), "GET", "/things/unknown", "", "traceparent", parent),
                send("", "GET", "/things/unknown", "", "traceparent", parent)))
                .extracting(answer -> answer.text("traceId")).containsOnly(trace);
    }

    @Test
    void a_wrong_role_is_refused_before_the_body_is_looked_at() throws Exception {
        assertThat(send(REALM.token("t1", Role.TRAINER, "*"), "POST", "/things", "{").status()).isEqualTo(403);
    }

    static Stream<String> bad_tokens() throws Exception {
        var good = REALM.claims("r1", List.of(Role.RECEPTIONIST), List.of("north")).build();
        var stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();
        SignedJWT unknownKey = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stranger").build(), good);
        unknownKey.sign(new RSASSASigner(stranger));
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(REALM.key().getKeyID()).build(), good);
        confused.sign(new MACSigner(REALM.key().toRSAPublicKey().getEncoded()));
        String valid = REALM.sign(good);
        return Stream.of("", "rubbish", new PlainJWT(good).serialize(), unknownKey.serialize(), confused.serialize(),
                valid.substring(0, valid.lastIndexOf('.') + 1) + "AAAA" + valid.substring(valid.lastIndexOf('.') + 5),
                REALM.sign(new com.nimbusds.jwt.JWTClaimsSet.Builder(good).audience("another").build()),
                REALM.sign(new com.nimbusds.jwt.JWTClaimsSet.Builder(good).issuer("http://elsewhere").build()),
                REALM.sign(new com.nimbusds.jwt.JWTClaimsSet.Builder(good)
                        .expirationTime(Date.from(Instant.now().minusSeconds(60))).build()));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("bad_tokens")
    void a_bad_token_is_refused_as_a_problem(String token) throws Exception {
        Answer answer = send(token, "GET", "/things/x", "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("type")).isEqualTo("/problems/token-refused");
    }

    @Test
    void a_barred_caller_s_earlier_tokens_are_refused() throws Exception {
        String token = REALM.token("leaver", Role.RECEPTIONIST, "north");
        assertThat(send(token, "GET", "/things/x", "").status()).isEqualTo(404);

        bars.put("leaver", Instant.now());

        assertThat(send(token, "GET", "/things/x", "").status()).isEqualTo(401);
    }

    @Test
    void the_same_key_creates_once_and_another_body_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer first = send(desk(), "POST", "/things", thing("chair"), "Idempotency-Key", key);
        Answer again = send(desk(), "POST", "/things", thing("chair"), "Idempotency-Key", key);
        Answer other = send(desk(), "POST", "/things", thing("table"), "Idempotency-Key", key);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void the_same_step_in_parallel_takes_effect_once() throws Exception {
        String path = "/things/" + send(desk(), "POST", "/things", thing("desk")).text("id") + "/renaming";
        String token = desk();
        Callable<Answer> rename = () -> send(token, "POST", path, "{\"name\":\"bed\"}", "Idempotency-Key", "k1");

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : clients.invokeAll(Stream.generate(() -> rename).limit(16).toList())) {
                assertThat(answer.get().body().path("renamed").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_stale_version_is_refused() throws Exception {
        String path = "/things/" + send(desk(), "POST", "/things", thing("sofa")).text("id") + "/renaming";
        send(desk(), "POST", path, "{\"name\":\"one\"}", "If-Match", "\"1\"");

        assertThat(send(desk(), "POST", path, "{\"name\":\"two\"}", "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void messages_arrive_in_order_with_rising_numbers() throws Exception {
        String id = send(desk(), "POST", "/things", thing("box")).text("id");
        send(desk(), "POST", "/things/" + id + "/renaming", "{\"name\":\"crate\"}");

        eventually(() -> mailOf(id).stream().map(Envelope::n).distinct().toList().equals(List.of(1L, 2L)));
    }

    @Test
    void what_the_receiver_could_not_take_is_brought_when_it_is_back() throws Exception {
        post.answer = new Delivery.Unavailable("away");
        String id = send(desk(), "POST", "/things", thing("vase")).text("id");
        post.answer = Delivery.TAKEN;

        eventually(() -> mailOf(id).size() == 1);
    }

    @Test
    void a_message_refused_for_good_is_parked_until_it_is_replayed() throws Exception {
        String administrator = REALM.token("a1", Role.ADMINISTRATOR, "*");
        post.answer = new Delivery.Refused("no such thing");
        String id = send(desk(), "POST", "/things", thing("urn")).text("id");
        send(desk(), "POST", "/things/" + id + "/renaming", "{\"name\":\"pot\"}");
        eventually(() -> parked(administrator, id).isPresent());
        post.answer = Delivery.TAKEN;

        String path = "/messages/" + parked(administrator, id).orElseThrow() + "/replay";
        assertThat(send(desk(), "POST", path, "").status()).isEqualTo(403);
        assertThat(send(administrator, "POST", path, "").status()).isEqualTo(202);

        eventually(() -> mailOf(id).stream().map(Envelope::n).distinct().toList().equals(List.of(1L, 2L)));
        assertThat(parked(administrator, id)).isEmpty();
    }

    private java.util.Optional<String> parked(String administrator, String id) {
        try {
            return send(administrator, "GET", "/messages?state=parked", "").body().path("items").valueStream()
                    .filter(item -> item.path("sender").asString().endsWith(id))
                    .map(item -> item.path("id").asString()).findFirst();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
