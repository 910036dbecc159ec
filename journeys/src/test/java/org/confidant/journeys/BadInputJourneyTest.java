package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody should send, and what they are told. */
@ExtendWith(Running.class)
class BadInputJourneyTest {
    /** Tuesday, 12 May 2026, 08:00 in Shanghai. */
    private static final String MORNING = "2026-05-12T08:00:00+08:00";
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final Map<String, String> DEMO = Map.of("administrator", "administrator", "branch-manager",
            "manager.shanghai", "receptionist", "reception.shanghai", "practitioner", "practitioner.shanghai",
            "auditor",
            "auditor", "head-office", "head-office");
    /** What these would make, all other journeys would see. */
    private static final Set<String> FOR_EVERYBODY = Set.of("/branches", "/services", "/calendars/{country}/{year}");
    private static final List<String> UNREADABLE = List.of("{", "[]", "\"text\"", "{\"nobodyKnowsThis\":1}",
            "{\"name\":\"\\ud800\",\"nobodyKnowsThis\":1}", "{\"a\":1,\"a\":2}", "{\"name\":\"\\u0000\"} trailing");

    private final Company company;
    private final Person desk;
    private String branch = "";
    private String service = "";

    BadInputJourneyTest(Company company) {
        this.company = company;
        this.desk = company.person("reception.shanghai");
    }

    @BeforeEach
    void a_morning_at_the_desk() {
        company.clock(MORNING);
        branch = desk.get("/branches").expect(200).items().getFirst().path("id").asString();
        service = desk.get("/services").expect(200).item(
                offering -> offering.path("name").asString().startsWith("Counselling")).path("id").asString();
    }

    @Test
    void what_cannot_be_read_is_refused_by_every_operation_as_a_problem() {
        List<Descriptions.Operation> writing = Descriptions.of(desk).stream().filter(Descriptions.Operation::takesBody)
                .toList();

        assertThat(writing).hasSizeGreaterThan(15);
        for (Descriptions.Operation operation : writing) {
            for (String body : UNREADABLE) {
                Answer answer = somebodyWhoMay(operation).send(operation.method(), operation.with("unknown"), body);
                assertThat(answer.status()).as("%s with %s: %s", operation, body, answer.body()).isBetween(400, 422);
                assertThat(answer.problem()).isNotEmpty();
            }
        }
    }

    @Test
    void the_example_of_every_operation_is_understood() {
        for (Descriptions.Operation operation : Descriptions.of(desk)) {
            assertThat(operation.takesBody() && !operation.example().isObject()).as("%s lacks an example", operation)
                    .isFalse();
            if (operation.takesBody() && !FOR_EVERYBODY.contains(operation.path())) {
                Answer answer = somebodyWhoMay(operation).send(operation.method(), operation.with("unknown"),
                        operation.example().toString());
                assertThat(answer.status()).as("%s: %s", operation, answer.body()).isNotEqualTo(400).isLessThan(500);
            }
        }
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Answer answer = desk.post("/clients", """
                {"name":"%s","phone":"12","email":"no address","birthYear":"soon","colour":"red"}"""
                .formatted("x".repeat(2000))).expect(400);

        assertThat(answer.fields()).contains("birthYear", "colour");
        assertThat(desk.post("/clients", """
                {"name":"A\\u0007B","phone":"12","email":"no address","birthYear":1700,"language":"??"}""")
                .expect(400).fields()).contains("name", "email", "birthYear", "language");
    }

    @Test
    void a_body_over_a_megabyte_is_too_large() {
        Answer answer = desk.post("/clients", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");

        assertThat(answer.expect(413).problem()).isEqualTo("body-too-large");
    }

    @Test
    void a_time_that_cannot_be_is_refused_with_its_rule() {
        String client = client();

        assertThat(refusal("2026-05-12T07:00:00+08:00", client)).isEqualTo("time-in-the-past");
        assertThat(refusal("2026-05-12T22:00:00+08:00", client)).isEqualTo("outside-branch-hours");
        assertThat(refusal("2026-10-01T10:00:00+08:00", client)).isEqualTo("closed-day");
        assertThat(refusal("2053-09-27T10:00:00+08:00", client)).isEqualTo("too-far-ahead");
        assertThat(book("2026-05-13T10:00:00+09:00", client).expect(422).text("rightOffset")).isEqualTo("+08:00");
    }

    @Test
    void a_start_inside_london_s_clock_change_is_refused_with_the_right_offset() {
        company.clock("2026-03-27T08:00:00Z");
        Person london = company.person("reception.london");
        String there = london.get("/branches").expect(200).items().getFirst().path("id").asString();

        String client = london.post("/clients", "{\"name\":\"Ann\",\"phone\":\"020 7946 %04d\",\"birthYear\":1980}"
                .formatted(PHONES.incrementAndGet())).expect(201).id();
        Answer answer = london.post("/bookings", """
                {"branch":"%s","service":"%s","start":"2026-03-29T01:30:00+00:00","mode":"on-site","topic":"family",
                 "channel":"phone","participants":[{"client":"%s"}]}""".formatted(there, service, client)).expect(422);

        assertThat(answer.problem()).isEqualTo("wrong-offset");
        assertThat(answer.text("rightOffset")).isEqualTo("+01:00");
    }

    @Test
    void an_unknown_id_and_another_branch_s_are_the_same_404() {
        Person stranger = company.person("reception.chengdu");
        String client = client();
        String booking = bookFirst("2026-05-13", client).expect(201).id();

        for (String path : List.of("/clients/", "/bookings/")) {
            String id = path.equals("/clients/") ? client : booking;
            String theirs = stranger.get(path + id).expect(404).told().replace(id, "");
            String nobodys = stranger.get(path + "unknown").expect(404).told().replace("unknown", "");
            assertThat(theirs).isEqualTo(nobodys);
        }
        stranger.post("/bookings/" + booking + "/cancellation", "").expect(404);
        stranger.get("/bookings?branch=" + branch + "&date=2026-05-13").expect(404);
        stranger.get("/notices?branch=" + branch).expect(404);
    }

    @Test
    void a_token_that_is_none_is_401_as_a_problem() {
        String good = company.token("reception.shanghai");
        String[] parts = good.split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
        String promoted = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("receptionist", "administrator").getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        for (String token : List.of("", "nonsense", none, promoted)) {
            assertThat(company.holder(token).get("/branches").expect(401).problem()).isEqualTo("token-refused");
        }
    }

    @Test
    void the_same_key_does_a_thing_once_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"Same\",\"phone\":\"137%08d\",\"birthYear\":1980}"
                .formatted(PHONES.incrementAndGet());

        String first = desk.post("/clients", body, key).expect(201).id();

        assertThat(desk.post("/clients", body, key).expect(201).id()).isEqualTo(first);
        assertThat(desk.post("/clients", body.replace("Same", "Other"), key).expect(422).problem())
                .isEqualTo("idempotency-key-reused");
    }

    private Person somebodyWhoMay(Descriptions.Operation operation) {
        return operation.roles().stream().filter(DEMO::containsKey).findFirst()
                .map(role -> company.person(DEMO.get(role))).orElse(company.holder(""));
    }

    private String client() {
        return desk.post("/clients", "{\"name\":\"Somebody\",\"phone\":\"139%08d\",\"birthYear\":1980}"
                .formatted(PHONES.incrementAndGet())).expect(201).id();
    }

    private String refusal(String start, String client) {
        return book(start, client).expect(422).problem();
    }

    private Answer bookFirst(String date, String client) {
        return book(desk.get("/slots?branch=%s&service=%s&from=%s&to=%s".formatted(branch, service, date, date))
                .expect(200).items().getFirst().path("start").asString(), client);
    }

    private Answer book(String start, String client) {
        return desk.post("/bookings", """
                {"branch":"%s","service":"%s","start":"%s","mode":"on-site","topic":"family","channel":"phone",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, start, client));
    }
}
