package org.confidant.bookingservice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's, a partner's and a client's way through bookings, over HTTP. */
class BookingRoadTest extends RunningService {
    private static final AtomicInteger PHONES = new AtomicInteger();

    private String branch = "";
    private String service = "";

    @BeforeEach
    void an_open_branch() {
        CLOCK.moveTo(MONDAY_MORNING);
        branch = "b" + UUID.randomUUID().toString().substring(0, 8);
        tell("branch", branch, 1, "BranchKnown", """
                {"branch":"%s","name":"North","country":"CN","zone":"Asia/Shanghai","hours":%s}"""
                .formatted(branch, hours()));
        service = post(administrator(), "/services", """
                {"name":"Counselling","length":"PT50M","bufferAfter":"PT10M","modes":["on-site","remote"]}""")
                .text("id");
        for (int number = 1; number <= 2; number++) {
            practitioner(number);
            post(manager(), "/rooms", """
                    {"branch":"%s","name":"Room %d","kind":"quiet-room","seats":6}""".formatted(branch, number));
        }
    }

    private void practitioner(int number) {
        String id = branch + "p" + number;
        tell("staff", id, 1, "PersonKnown", """
                {"person":"%s","roles":["practitioner"],"branches":["%s"],"services":["%s"],"languages":["zh-CN"],
                 "hours":%s,"cleared":true,"departed":false}""".formatted(id, branch, service, hours()));
    }

    private static String hours() {
        return IntStream.rangeClosed(1, 7).mapToObj(day -> "{\"day\":\"%s\",\"from\":\"09:00\",\"to\":\"18:00\"}"
                .formatted(DayOfWeek.of(day))).toList().toString();
    }

    private static String administrator() {
        return REALM.token("admin", Role.ADMINISTRATOR);
    }

    private String manager() {
        return REALM.token("boss", Role.BRANCH_MANAGER, branch);
    }

    private String desk() {
        return REALM.token("desk", Role.RECEPTIONIST, branch);
    }

    private String partner() {
        return REALM.token("partner-x", Role.PARTNER, branch);
    }

    private String client(String more) {
        Answer created = post(desk(), "/clients",
                """
                        {"branch":"%s","name":"Somebody","phone":"138%08d","birthYear":1980%s}"""
                        .formatted(branch, PHONES.incrementAndGet(), more));
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        return created.text("id");
    }

    private String booking(String start, String client, String more) {
        return """
                {"branch":"%s","service":"%s","start":"%s","mode":"on-site","topic":"family",
                 "participants":[{"client":"%s"}]%s}""".formatted(branch, service, start, client, more);
    }

    private Answer booked(String start, String more) {
        Answer answer = post(desk(), "/bookings", booking(start, client(""), more));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void a_hold_is_confirmed_checked_in_and_seen_with_its_history() {
        Answer held = booked("2026-05-11T10:00:00+08:00", ",\"hold\":true");
        String path = "/bookings/" + held.text("id");
        post(desk(), path + "/confirmation", "");
        Answer arrived = post(desk(), path + "/check-in", "");

        assertThat(held.text("state")).isEqualTo("Held");
        assertThat(held.text("holdUntil")).isNotEmpty();
        assertThat(arrived.text("state")).as("%s", arrived.body()).isEqualTo("CheckedIn");
        assertThat(get(desk(), path).body().path("history").valueStream().map(entry -> entry.path("what").asString()))
                .containsExactly("Held", "Confirmed", "CheckedIn");
    }

    @Test
    void an_illegal_step_is_refused_with_the_state() {
        String path = "/bookings/" + booked("2026-05-11T10:00:00+08:00", "").text("id");
        post(desk(), path + "/cancellation", "");

        Answer answer = post(desk(), path + "/confirmation", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("illegal-step");
        assertThat(answer.text("state")).isEqualTo("Cancelled");
    }

    @Test
    void a_cancelled_time_is_free_again() {
        String practitioner = ",\"practitioner\":\"" + branch + "p1\"";
        String first = booked("2026-05-11T10:00:00+08:00", practitioner).text("id");
        Answer meanwhile = post(desk(), "/bookings", booking("2026-05-11T10:30:00+08:00", client(""), practitioner));
        post(desk(), "/bookings/" + first + "/cancellation", "");

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.body().path("nearest").size()).isPositive();
        booked("2026-05-11T10:30:00+08:00", practitioner);
    }

    @Test
    void a_hold_runs_out_by_itself_and_its_time_is_free() {
        String practitioner = ",\"practitioner\":\"" + branch + "p1\"";
        String held = booked("2026-05-11T17:00:00+08:00", practitioner + ",\"hold\":true").text("id");

        CLOCK.moveTo(MONDAY_MORNING.plusSeconds(8 * 3600));

        booked("2026-05-11T17:00:00+08:00", practitioner);
        assertThat(get(desk(), "/bookings/" + held).text("state")).isEqualTo("Expired");
    }

    @Test
    void a_move_by_a_quarter_of_an_hour_keeps_the_booking() {
        String path = "/bookings/" + booked("2026-05-11T10:00:00+08:00", "").text("id");

        Answer moved = post(desk(), path + "/move", "{\"start\":\"2026-05-11T10:15:00+08:00\"}");

        assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo("2026-05-11T10:15:00+08:00");
        assertThat(moved.text("state")).isEqualTo("Confirmed");
    }

    @Test
    void of_a_hundred_at_once_as_many_succeed_as_can_be_served() throws Exception {
        List<String> clients = IntStream.range(0, 100).mapToObj(number -> client("")).toList();
        String token = desk();
        List<Callable<Answer>> wishes = clients.stream().<Callable<Answer>>map(
                client -> () -> post(token, "/bookings", booking("2026-05-11T10:00:00+08:00", client, ""))).toList();

        List<Integer> answers;
        try (ExecutorService desks = Executors.newFixedThreadPool(100)) {
            answers = desks.invokeAll(wishes).stream().map(Future::resultNow).map(Answer::status).toList();
        }

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(98);
    }

    @Test
    void the_same_key_in_parallel_makes_one_booking() throws Exception {
        String body = booking("2026-05-11T10:00:00+08:00", client(""), "");
        String token = desk();
        List<Callable<Answer>> same = IntStream.range(0, 8).<Callable<Answer>>mapToObj(
                number -> () -> post(token, "/bookings", body, "Idempotency-Key", "again")).toList();

        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            assertThat(
                    desks.invokeAll(same).stream().map(Future::resultNow).map(answer -> answer.text("id")).distinct())
                    .hasSize(1).allMatch(id -> !id.isEmpty());
        }
        assertThat(post(token, "/bookings", body.replace("family", "marriage"), "Idempotency-Key", "again").status())
                .isEqualTo(422);
    }

    @Test
    void rules_refuse_with_a_name_and_the_right_offset() {
        String somebody = client("");

        assertThat(post(desk(), "/bookings", booking("2026-05-11T10:00:00+09:00", somebody, "")).problem())
                .isEqualTo("wrong-offset");
        assertThat(post(desk(), "/bookings", booking("2026-05-11T03:00:00+08:00", somebody, "")).problem())
                .isEqualTo("time-in-the-past");
        assertThat(post(desk(), "/bookings", booking("2026-05-11T19:00:00+08:00", somebody, "")).problem())
                .isEqualTo("outside-branch-hours");
        assertThat(post(desk(), "/bookings", booking("2053-09-26T10:00:00+08:00", somebody, "")).problem())
                .isEqualTo("too-far-ahead");
    }

    @Test
    void another_branch_s_booking_and_an_unknown_one_are_the_same_404() {
        String id = booked("2026-05-11T10:00:00+08:00", "").text("id");
        String stranger = REALM.token("desk2", Role.RECEPTIONIST, "elsewhere");

        assertThat(get(stranger, "/bookings/" + id).told().replace(id, "xyz"))
                .isEqualTo(get(stranger, "/bookings/xyz").told());
        assertThat(post(stranger, "/bookings/" + id + "/cancellation", "").status()).isEqualTo(404);
    }

    @Test
    void a_partner_books_a_person_and_learns_a_number_only() {
        Answer booked = post(partner(), "/bookings", """
                {"branch":"%s","service":"%s","start":"2026-05-11T11:00:00+08:00","mode":"remote","topic":"family",
                 "participants":[{"person":{"name":"Somebody else","phone":"13800138000","birthYear":1990}}]}"""
                .formatted(branch, service), "Idempotency-Key", "p1");

        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
        assertThat(booked.text("channel")).isEqualTo("partner");
        assertThat(booked.body().path("participants").toString()).isEqualTo("[{\"number\":1}]");
        assertThat(get(REALM.token("partner-y", Role.PARTNER, branch), "/bookings/" + booked.text("id")).status())
                .isEqualTo(404);
    }

    @Test
    void a_partner_learns_whether_somebody_came_only_with_their_consent() {
        String notice = post(administrator(), "/texts", """
                {"kind": "consent", "service": "%s", "language": "en", "title": "Consent", "body": "Each by itself."}"""
                .formatted(service)).text("id");
        post(administrator(), "/texts/" + notice + "/publication", "");
        String id = post(partner(), "/bookings", """
                {"branch":"%s","service":"%s","start":"2026-05-11T11:00:00+08:00","mode":"remote","topic":"family",
                 "participants":[{"person":{"name":"Somebody else","phone":"13800138001","birthYear":1990}}]}"""
                .formatted(branch, service), "Idempotency-Key", "p2").text("id");
        String link = post(desk(), "/bookings/" + id + "/links", "{\"participant\": 1, \"purpose\": \"booking\"}")
                .text("url").replaceFirst(".*/links/", "/links/");
        post(desk(), "/bookings/" + id + "/check-in", "");

        String before = get(partner(), "/bookings/" + id).text("state");
        post("", link + "/consents", """
                {"purpose": "partner-sharing", "given": true, "text": "%s", "name": "Li Na"}""".formatted(notice));

        assertThat(before).isEqualTo("Confirmed");
        assertThat(get(partner(), "/bookings/" + id).text("state")).isEqualTo("CheckedIn");
        assertThat(get(desk(), "/bookings/" + id).text("state")).isEqualTo("CheckedIn");
    }

    @Test
    void a_walk_in_is_booked_and_checked_in_as_one_step() {
        String somebody = client("");
        CLOCK.moveTo(MONDAY_MORNING.plusSeconds(2 * 3600 + 123));
        CLOCK.go();

        Answer walkedIn = post(desk(), "/bookings", """
                {"branch":"%s","service":"%s","mode":"on-site","topic":"family","channel":"walk-in",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, somebody));

        assertThat(walkedIn.status()).as("%s", walkedIn.body()).isEqualTo(201);
        assertThat(walkedIn.text("state")).isEqualTo("CheckedIn");
    }

    @Test
    void a_link_shows_confirms_moves_and_cancels_and_a_foreign_one_opens_nothing() {
        String id = booked("2026-05-11T10:00:00+08:00", ",\"hold\":true").text("id");
        Answer issued = post(desk(), "/bookings/" + id + "/links", "{\"participant\":1,\"purpose\":\"booking\"}");
        String url = issued.text("url");
        String path = url.substring(url.indexOf("/links/"));

        assertThat(issued.body().path("qrCode").asString()).startsWith("iVBOR");
        assertThat(get("", path).text("state")).isEqualTo("Held");
        assertThat(post("", path + "/confirmation", "").text("state")).isEqualTo("Confirmed");
        assertThat(get("", path + "/slots?from=2026-05-12&to=2026-05-12").body().path("items").size()).isPositive();
        assertThat(post("", path + "/move", "{\"start\":\"2026-05-12T10:00:00+08:00\"}").text("start"))
                .isEqualTo("2026-05-12T10:00:00+08:00");
        assertThat(post("", path + "/cancellation", "").text("state")).isEqualTo("Cancelled");
        assertThat(get("", "/links/b00000000000000000000000000").status()).isEqualTo(404);
    }

    @Test
    void nobody_is_a_no_show_before_the_start() {
        String path = "/bookings/" + booked("2026-05-11T10:00:00+08:00", "").text("id") + "/no-show";
        Answer early = post(desk(), path, "");

        CLOCK.moveTo(MONDAY_MORNING.plusSeconds(2 * 3600 + 600));

        assertThat(early.problem()).isEqualTo("not-started-yet");
        assertThat(post(desk(), path, "").text("state")).isEqualTo("NoShow");
    }

    @Test
    void head_office_sees_bookings_and_figures_without_a_person_and_changes_nothing() {
        String id = booked("2026-05-11T10:00:00+08:00", "").text("id");
        String headOffice = REALM.token("head", Role.HEAD_OFFICE);

        Answer list = get(headOffice, "/bookings?from=2026-05-11&to=2026-05-11&branch=" + branch);
        Answer waits = get(headOffice, "/figures/waits?from=2026-05-11&to=2026-05-11&by=branch,channel");

        assertThat(list.body().path("items").size()).as("%s", list.body()).isEqualTo(1);
        assertThat(list.body().toString()).doesNotContain("client").doesNotContain("topic").doesNotContain("contact");
        assertThat(
                waits.body().path("items").valueStream().filter(item -> item.path("branch").asString().equals(branch))
                        .map(item -> item.path("access").path("count").asInt()))
                .containsExactly(1);
        assertThat(post(headOffice, "/bookings/" + id + "/cancellation", "").status()).isEqualTo(403);
    }
}
