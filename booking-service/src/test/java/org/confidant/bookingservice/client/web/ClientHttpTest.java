package org.confidant.bookingservice.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rows 4 and 5 as seen over HTTP. */
class ClientHttpTest extends RunningService {
    private static final String PHONE = "138 0013 8000";

    private String desk;
    private String branch;

    @BeforeEach
    void open() {
        Company company = company();
        branch = company.branch();
        desk = company.token(Role.RECEPTIONIST);
    }

    @Test
    void a_filed_client_is_shown_with_location_and_version() {
        Answer filed = file(client("Chen Jie", PHONE));

        assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
        assertThat(filed.response().headers().firstValue("Location")).hasValue("/api/v1/clients/" + filed.text("id"));
        Answer shown = get(desk, "/clients/" + filed.text("id"));
        assertThat(shown.body()).isEqualTo(filed.body());
        assertThat(shown.body().path("version").asInt()).isEqualTo(1);
        assertThat(shown.text("branch")).isEqualTo(branch);
        assertThat(shown.text("phone")).startsWith("+86");
    }

    @Test
    void the_example_of_the_description_works() {
        Answer filed = file(ClientRequest.EXAMPLE);

        assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
        assertThat(filed.body().path("contactWishes").path("from").asString()).startsWith("18:00");
    }

    @Test
    void a_known_phone_is_409_with_candidates_until_it_is_said_to_be_shared() {
        Answer first = file(client("Chen Jie", PHONE));

        Answer second = file(client("Chen Bo", PHONE));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("phone-known");
        assertThat(second.body().path("candidates").valueStream().map(JsonNode::asString))
                .containsExactly(first.text("id"));
        assertThat(second.response().body()).doesNotContain("Chen");
        assertThat(file(client("Chen Bo", PHONE).replace("}", ", \"sharedPhone\": true}")).status())
                .isEqualTo(201);
    }

    @Test
    void of_ten_filing_one_phone_at_once_one_succeeds() throws Exception {
        String body = client("Chen Jie", PHONE);
        List<Integer> statuses = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> filing = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(() -> file(body))).toList();
            for (Future<Answer> one : filing) {
                statuses.add(one.get().status());
            }
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void the_same_key_gives_the_same_client_and_another_body_is_refused() {
        String body = client("Chen Jie", PHONE);
        String key = UUID.randomUUID().toString();

        Answer first = post(desk, "/clients", body, "Idempotency-Key", key);
        Answer again = post(desk, "/clients", body, "Idempotency-Key", key);
        Answer other = post(desk, "/clients", client("Somebody", PHONE), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_key_many_times_at_once_files_one_client() throws Exception {
        String body = client("Chen Jie", PHONE);
        String key = UUID.randomUUID().toString();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> filing = IntStream.range(0, 10).mapToObj(_ -> threads
                    .submit(() -> post(desk, "/clients", body, "Idempotency-Key", key))).toList();
            List<String> ids = new ArrayList<>();
            for (Future<Answer> one : filing) {
                assertThat(one.get().status()).isEqualTo(201);
                ids.add(one.get().text("id"));
            }
            assertThat(ids).hasSize(10).containsOnly(ids.getFirst());
        }
    }

    @Test
    void a_minor_without_guardian_is_refused_and_with_one_needs_no_phone() {
        Answer refused = file("{\"name\": \"Zhang Min\", \"birthYear\": 2013}");
        Answer filed = file("""
                {"name": "Zhang Min", "birthYear": 2013,
                 "guardians": [{"name": "Li Na", "relation": "mother", "phone": "139 0013 9000"}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("guardian-missing");
        assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
        assertThat(texts(filed, "guardians", "phone")).containsExactly("+8613900139000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"birthYear": 1988, "phone": "138 0013 8000"} | name
            {"name": "A", "phone": "138 0013 8000"} | birthYear
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "colour": "red"} | colour
            {"name": "A\\u0007", "birthYear": 1988, "phone": "138 0013 8000"} | name
            {"name": "\\ud800", "birthYear": 1988, "phone": "138 0013 8000"} | name
            {"name": "A", "birthYear": "1988", "phone": "138 0013 8000"} | birthYear
            {"name": "A", "birthYear": 2027, "phone": "138 0013 8000"} | birthYear
            {"name": "A", "birthYear": 1988, "phone": "soon"} | phone
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "email": "a b"} | email
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "gender": "king"} | gender
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "language": "x y"} | language
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "interests": ["a", ""]} | interests[1]
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "contactWishes": {"how": ["pigeon"]}} | contactWishes.how[0]
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "contactWishes": {"from": "25:00"}} | contactWishes.from
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "guardians": [{"relation": "x"}]} | guardians[0].name
            {"name": "A", "birthYear": 1988, "phone": "138 0013 8000", "guardians": [{"name": "x", "relation": "y"}]} | guardians[0]
            """)
    void what_is_wrong_is_400_and_named(String body, String field) {
        Answer answer = file(body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(wrong(answer)).as("%s", answer.body()).contains(field);
    }

    @Test
    void a_name_that_is_too_long_is_400() {
        assertThat(wrong(file(client("x".repeat(101), PHONE)))).containsExactly("name");
    }

    @Test
    void found_by_phone_by_its_end_and_by_name() {
        String id = file(client("Qian Yu", PHONE)).text("id");

        assertThat(ids(search("{\"phone\": \"+86 13800138000\"}"))).containsExactly(id);
        assertThat(ids(search("{\"lastFour\": \"8000\"}"))).containsExactly(id);
        assertThat(ids(search("{\"name\": \"QIAN yu\"}"))).containsExactly(id);
        assertThat(ids(search("{\"name\": \"Qian\"}"))).isEmpty();
    }

    @Test
    void another_branch_finds_nobody() {
        file(client("Qian Yu", PHONE));
        String elsewhere = company("GB", "Europe/London").token(Role.RECEPTIONIST);

        assertThat(ids(post(elsewhere, "/clients/search", "{\"phone\": \"+86 13800138000\"}"))).isEmpty();
        assertThat(ids(post(elsewhere, "/clients/search", "{\"name\": \"Qian Yu\"}"))).isEmpty();
        assertThat(post(elsewhere, "/clients/search", "{\"name\": \"x\", \"branch\": \"" + branch + "\"}").status())
                .isEqualTo(404);
    }

    @Test
    void pages_of_a_search_follow_each_other() {
        IntStream.range(0, 3).forEach(n -> file(client("Sun Li", "138 0013 800" + n)));

        Answer first = search("{\"name\": \"Sun Li\", \"limit\": 2}");
        Answer second = search(
                "{\"name\": \"Sun Li\", \"limit\": 2, \"after\": \"" + first.text("next") + "\"}");

        assertThat(ids(first)).hasSize(2);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.body().has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|phone", "{\"phone\":\"1\",\"name\":\"x\"}|phone",
            "{\"phone\":\"soon\"}|phone", "{\"lastFour\":\"80\"}|lastFour", "{\"name\":\"x\",\"limit\":0}|limit",
            "{\"name\":\"x\",\"limit\":201}|limit"})
    void a_search_without_one_clear_wish_is_400(String body, String field) {
        Answer answer = search(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(wrong(answer)).contains(field);
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_removes_what_is_null() {
        String path = filed();
        change(path, "{\"email\": \"jie@example.com\", \"preferences\": \"quiet room\"}");

        Answer changed = change(path, "{\"email\": null, \"name\": \"Chen Jie-Bo\"}");

        assertThat(changed.status()).as("%s", changed.body()).isEqualTo(200);
        assertThat(changed.body().has("email")).isFalse();
        assertThat(changed.text("name")).isEqualTo("Chen Jie-Bo");
        assertThat(changed.text("preferences")).isEqualTo("quiet room");
        assertThat(changed.body().path("version").asInt()).isEqualTo(3);
        assertThat(get(desk, path).body()).isEqualTo(changed.body());
    }

    @Test
    void a_change_of_a_version_that_is_gone_is_412() {
        String path = filed();

        assertThat(change(path, "{\"name\": \"A\"}", "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(change(path, "{\"name\": \"B\"}", "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"\"}|name", "{\"email\":\"a b\"}|email",
            "{\"phone\":\"soon\"}|phone", "{\"age\":3}|age", "{\"guardians\":[{\"name\":\"x\"}]}|guardians[0].relation",
            "{\"birthYear\":\"x\"}|birthYear", "{\"contactWishes\":{\"note\":\"\\u0000\"}}|contactWishes.note"})
    void a_change_that_is_wrong_is_400_and_named(String body, String field) {
        String path = filed();

        Answer answer = change(path, body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(wrong(answer)).contains(field);
    }

    @Test
    void an_unknown_id_and_another_branchs_are_the_same_404() {
        String path = filed();
        String elsewhere = company().token(Role.RECEPTIONIST);

        Answer foreign = get(elsewhere, path);
        Answer unknown = get(elsewhere, "/clients/nobody");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.told().replace(path, "/clients/nobody")).isEqualTo(unknown.told());
        assertThat(send(elsewhere, "PATCH", path, "{}").status()).isEqualTo(404);
        assertThat(post(elsewhere, "/clients", inBranch(branch)).told())
                .isEqualTo(post(elsewhere, "/clients", inBranch("nowhere")).told()).contains("404");
    }

    @Test
    void who_has_two_branches_says_which() {
        String token = REALM.token("r2", Role.RECEPTIONIST, branch, company().branch());

        assertThat(wrong(post(token, "/clients", client("Chen Jie", PHONE)))).containsExactly("branch");
        assertThat(post(token, "/clients", inBranch(branch)).status()).isEqualTo(201);
    }

    private Answer file(String body) {
        return post(desk, "/clients", body);
    }

    private Answer search(String body) {
        return post(desk, "/clients/search", body);
    }

    private Answer change(String path, String body, String... headers) {
        return send(desk, "PATCH", path, body, headers);
    }

    private String filed() {
        return "/clients/" + file(client("Chen Jie", PHONE)).text("id");
    }

    private static String inBranch(String branch) {
        return client("Chen Jie", PHONE).replace("{", "{\"branch\": \"" + branch + "\", ");
    }

    private static String client(String name, String phone) {
        return "{\"name\": \"" + name + "\", \"phone\": \"" + phone + "\", \"birthYear\": 1988}";
    }

    private static List<String> ids(Answer answer) {
        return texts(answer, "items", "id");
    }

    private static List<String> wrong(Answer answer) {
        return texts(answer, "fields", "field");
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.body().path(list).valueStream().map(item -> item.path(field).asString("")).toList();
    }
}
