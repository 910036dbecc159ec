package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.confidant.local.mail.CaughtMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What goes on and what waits when a part of Confidant is away or everybody comes at once. */
@ExtendWith(Running.class)
class BadDayJourneyTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final AtomicInteger PHONES = new AtomicInteger();

    private final Company company;
    private final Person desk;
    private String branch = "";
    private String service = "";

    BadDayJourneyTest(Company company) {
        this.company = company;
        this.desk = company.person("reception.chengdu");
    }

    @BeforeEach
    void a_morning_at_the_desk() {
        company.clock("2026-06-02T08:00:00+08:00");
        branch = desk.get("/branches").expect(200).items().getFirst().path("id").asString();
        service = desk.get("/services").expect(200).item(
                offering -> offering.path("name").asString().startsWith("Counselling")).path("id").asString();
    }

    @Test
    void of_a_hundred_for_one_practitioner_s_time_one_gets_it_and_all_are_answered() throws Exception {
        JsonNode free = slots("2026-06-03").getFirst();
        String practitioner = free.path("practitioners").path(0).asString();
        List<String> clients = IntStream.range(0, 100).mapToObj(number -> client("")).toList();

        List<Answer> answers = atOnce(clients.stream().<Callable<Answer>>map(client -> () -> book(
                free.path("start").asString(), client, ",\"practitioner\":\"" + practitioner + "\"")).toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(99)
                .allSatisfy(answer -> assertThat(answer.at("nearest").size()).isPositive());
    }

    @Test
    void with_any_practitioner_as_many_get_it_as_are_free() throws Exception {
        JsonNode free = slots("2026-06-04").getFirst();
        int places = Math.min(free.path("practitioners").size(), free.path("rooms").size());
        List<String> clients = IntStream.range(0, 40).mapToObj(number -> client("")).toList();

        List<Answer> answers = atOnce(clients.stream().<Callable<Answer>>map(
                client -> () -> book(free.path("start").asString(), client, "")).toList());

        assertThat(places).isPositive();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(places);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(40 - places);
    }

    @Test
    void without_staff_service_bookings_go_on_and_nobody_is_admitted() {
        company.suite().child("staff-service").stop();
        try {
            JsonNode free = slots("2026-06-05").getFirst();
            String booked = book(free.path("start").asString(), client(""), ",\"hold\":true").expect(201).id();
            desk.post("/bookings/" + booked + "/confirmation", "").expect(200);
            desk.get("/branches").expect(200);

            Answer refused = company.person("manager.chengdu").post("/staff", staff("late")).expect(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
        } finally {
            company.suite().restart("staff-service");
        }
        Eventually.within(SOON, () -> company.person("manager.chengdu").post("/staff", staff("late")).status(),
                status -> status == 201);
    }

    @Test
    void without_keycloak_all_goes_on_while_tokens_live_and_nobody_is_admitted() {
        Person manager = company.person("manager.chengdu");
        manager.get("/branches").expect(200);
        String key = UUID.randomUUID().toString();
        company.suite().child("keycloak").stop();
        try {
            JsonNode free = slots("2026-06-08").getFirst();
            book(free.path("start").asString(), client(""), "").expect(201);
            Answer refused = manager.post("/staff", staff("later"), key).expect(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            company.holder(company.token("reception.chengdu").replaceFirst("^[^.]+", foreignKey())).get("/branches")
                    .expect(503);
        } finally {
            company.suite().restart("keycloak");
        }
        Eventually.within(SOON, () -> manager.post("/staff", staff("later"), key).status(), status -> status == 201);
    }

    @Test
    void a_refused_address_is_seen_mended_and_told_again_while_others_get_theirs() throws IOException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(company.mails().refusals().file(), "gone." + run + "@example.com\n");
        try {
            Iterator<JsonNode> free = slots("2026-06-09").iterator();
            String unreachable = client(",\"email\":\"gone." + run + "@example.com\"");
            book(free.next().path("start").asString(), unreachable, "").expect(201);
            book(slots("2026-06-10").getFirst().path("start").asString(),
                    client(",\"email\":\"here." + run + "@example.com\""), "").expect(201);

            assertThat(company.linkFor("here." + run)).startsWith("/links/");
            JsonNode refused = Eventually.within(SOON, () -> refused(unreachable), found -> !found.isEmpty())
                    .getFirst();
            desk.patch("/clients/" + unreachable, "{\"email\":\"back." + run + "@example.com\"}").expect(200);
            desk.post("/notices/" + refused.path("id").asString() + "/resend", "").expect(200);
            assertThat(company.linkFor("back." + run)).startsWith("/links/");
        } finally {
            Files.delete(company.mails().refusals().file());
        }
    }

    @Test
    void when_the_mail_server_takes_nothing_bookings_go_on_and_mails_come_later_once() throws IOException {
        String address = "patient." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        Files.writeString(company.mails().refusals().file(), "*\n");
        try {
            book(slots("2026-06-11").getFirst().path("start").asString(), client(",\"email\":\"" + address + "\""), "")
                    .expect(201);
            Eventually.within(SOON, () -> desk.get("/notices?branch=" + branch + "&state=Waiting").items(),
                    waiting -> !waiting.isEmpty());
        } finally {
            Files.delete(company.mails().refusals().file());
        }

        List<CaughtMail> mails = Eventually.within(Duration.ofSeconds(90), () -> company.mailsTo(address),
                found -> !found.isEmpty());
        assertThat(mails.stream().map(CaughtMail::messageId).distinct()).hasSize(1);
    }

    private List<JsonNode> refused(String client) {
        return desk.get("/notices?branch=" + branch + "&state=Refused").expect(200).items().stream()
                .filter(notice -> notice.path("client").asString().equals(client)).toList();
    }

    /** The head of a token under a signing key that nobody has seen. */
    private static String foreignKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"never-seen-%s\"}".formatted(UUID.randomUUID())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> wishes) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(wishes.size())) {
            desks.invokeAll(wishes).stream().map(Future::resultNow).forEach(answers::add);
        }
        return answers;
    }

    private List<JsonNode> slots(String date) {
        return desk.get("/slots?branch=%s&service=%s&from=%s&to=%s".formatted(branch, service, date, date))
                .expect(200).items();
    }

    private String client(String more) {
        return desk.post("/clients", "{\"name\":\"Somebody\",\"phone\":\"136%08d\",\"birthYear\":1980%s}"
                .formatted(PHONES.incrementAndGet(), more)).expect(201).id();
    }

    private String staff(String name) {
        return """
                {"name":"Late %s","email":"%s.chengdu@confidant.example","gender":"male","roles":["receptionist"],
                 "branches":["%s"]}""".formatted(name, name, branch);
    }

    private Answer book(String start, String client, String more) {
        return desk.post("/bookings", """
                {"branch":"%s","service":"%s","start":"%s","mode":"on-site","topic":"family","channel":"phone",
                 "participants":[{"client":"%s"}]%s}""".formatted(branch, service, start, client, more));
    }
}
