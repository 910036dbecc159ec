package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Row 29: measures are ordered, approved, told to who owns them, and come back. */
class MeasuresOverHttpTest extends RunningService {
    private static final String SORRY = "\"kind\": \"apology\", \"words\": \"We are sorry.\"";
    private static final String HUNDRED = "\"kind\": \"compensation\", \"amount\": {\"amount\": 10000, \"currency\": \"CNY\"}";

    @Autowired
    private SubjectKeys keys;
    @Autowired
    private ReadApology readApology;

    /** A complaint of a client that wang owns. */
    private static String owned(Office office) {
        String complaint = office.filed("\"client\": \"" + Office.fresh("c") + "\"");
        office.sort("wang", complaint, "minor", "").expect(200);
        return complaint;
    }

    private Answer order(Office office, String name, String complaint, String fields, String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/measures",
                "{" + fields + ", \"reason\": \"because\"}", headers);
    }

    private String ordered(Office office, String complaint, String fields) {
        return order(office, "wang", complaint, fields).expect(201).text("id");
    }

    /** A complaint of li that zhao owns. */
    private static String accusing(Office office) {
        String complaint = office.filed("\"client\": \"" + Office.fresh("c") + "\", " + office.accused("li"));
        office.sort("zhao", complaint, "minor", "").expect(200);
        return complaint;
    }

    private static String talk(Office office) {
        return "\"kind\": \"talk\", \"person\": \"" + office.id("li") + "\"";
    }

    private Answer approve(Office office, String name, String complaint, String measure, boolean approved,
            String... headers) {
        return post(office.token(name), "/complaints/" + complaint + "/measures/" + measure + "/approval",
                "{\"approved\": " + approved + ", \"reason\": \"fair\"}", headers);
    }

    private Answer list(String token, String complaint) {
        return get(token, "/complaints/" + complaint + "/measures");
    }

    private String state(Office office, String complaint) {
        return list(office.token("wang"), complaint).items().getFirst().path("state").asString();
    }

    private Answer reply(String service, String measure, long n, String type, String fields) {
        return tell(service + ":measures:" + measure, n, type, "{\"measure\": \"" + measure + "\"" + fields + "}");
    }

    private Map<String, Object> toldOnce(String measure, String receiver) {
        List<Envelope> told = (receiver.equals("staff-service") ? staffTold() : told()).of(measure, 1);
        assertThat(told).hasSize(1).allSatisfy(envelope -> {
            assertThat(envelope.type()).isEqualTo("MeasureOrdered");
            assertThat(envelope.sender()).isEqualTo("complaint-service:measures:" + measure);
        });
        return told.getFirst().body();
    }

    @Test
    void who_does_not_approve_says_why() {
        Office office = office();
        String complaint = office.filed("");

        Answer unexplained = post(office.token("sun"), "/complaints/" + complaint + "/measures/m/approval",
                "{\"approved\": false}");

        assertThat(unexplained.expect(400).told()).contains("\"field\":\"reason\"");
    }

    @Test
    void a_training_is_told_to_staff_service_and_comes_back_done() {
        Office office = office();
        String complaint = accusing(office);

        String measure = order(office, "zhao", complaint, "\"kind\": \"training\", \"person\": \"" + office.id("li")
                + "\", \"course\": \"Listening\"").expect(201).text("id");
        Map<String, Object> told = toldOnce(measure, "staff-service");
        reply("staff-service", measure, 1, "MeasureAccepted", "").expect(204);
        String accepted = list(office.token("zhao"), complaint).items().getFirst().path("state").asString();
        reply("staff-service", measure, 2, "MeasureDone", ", \"result\": \"passed\", \"score\": 88").expect(204);

        assertThat(told).isEqualTo(Map.of("measure", measure, "complaint", complaint, "branch", office.branch(),
                "kind", "training", "person", office.id("li"), "course", "Listening", "causes", List.of()));
        assertThat(accepted).isEqualTo("Accepted");
        assertThat(list(office.token("zhao"), complaint).items()).singleElement().satisfies(view -> {
            assertThat(view.path("state").asString()).isEqualTo("Done");
            assertThat(view.path("result").asString()).isEqualTo("passed");
            assertThat(view.path("score").asInt()).isEqualTo(88);
            assertThat(view.path("inside").path("reason").asString()).isEqualTo("because");
            assertThat(view.path("inside").path("person").asString()).isEqualTo(office.id("li"));
        });
    }

    @Test
    void whoever_sees_to_a_measure_hears_the_causes_that_the_group_found() {
        Office office = office();
        Investigated one = Investigated.in(this, REALM, office, office());
        one.form("", one.others("qian")).expect(200);
        one.state(office.token("li")).expect(200);
        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);

        String training = order(office, "sun", one.id(), "\"kind\": \"training\", \"person\": \"" + office.id("li")
                + "\", \"course\": \"Listening\"").expect(201).text("id");
        String talk = order(office, "sun", one.id(), talk(office)).expect(201).text("id");
        String suspension = order(office, "sun", one.id(), "\"kind\": \"suspension\", \"person\": \""
                + office.id("li") + "\", \"until\": \"2026-05-20T10:00:00+08:00\"").expect(201).text("id");

        assertThat(List.of(training, talk, suspension)).allSatisfy(measure -> assertThat(
                toldOnce(measure, "staff-service")).containsEntry("causes", List.of("punctuality")));
    }

    @Test
    void a_suspension_ends_within_ninety_days() {
        Office office = office();
        String complaint = accusing(office);
        String suspension = "\"kind\": \"suspension\", \"person\": \"" + office.id("li") + "\", \"until\": ";

        assertThat(List.of("2026-05-11T10:00:00+08:00", "2026-08-09T10:00:00.001+08:00")).allSatisfy(
                until -> assertThat(
                        order(office, "zhao", complaint, suspension + "\"" + until + "\"").expect(400).told())
                        .contains("\"field\":\"until\""));
        String measure = order(office, "zhao", complaint, suspension + "\"2026-08-09T10:00:00+08:00\"").expect(201)
                .text("id");

        assertThat(toldOnce(measure, "staff-service")).containsEntry("until", "2026-08-09T02:00:00Z");
    }

    @Test
    void who_has_left_is_told_all_the_same_and_comes_back_refused() {
        Office office = office();
        String complaint = owned(office);
        tell("staff-service:staff:" + office.id("li"), 2, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(office.id("li"))).expect(204);

        String measure = ordered(office, complaint, talk(office));
        reply("staff-service", measure, 1, "MeasureRefused", ", \"reason\": \"left\"").expect(204);

        assertThat(list(office.token("wang"), complaint).items()).singleElement().satisfies(view -> {
            assertThat(view.path("state").asString()).isEqualTo("Refused");
            assertThat(view.path("refusedBecause").asString()).isEqualTo("left");
        });
    }

    @Test
    void an_apology_is_read_by_its_link_for_180_days_and_not_by_an_erased_client() {
        Office office = office();
        String client = Office.fresh("c");
        String complaint = office.filed("\"client\": \"" + client + "\"");
        office.sort("wang", complaint, "minor", "").expect(200);

        Map<String, Object> told = toldOnce(ordered(office, complaint, SORRY), "booking-service");
        String hash = new LinkToken(String.valueOf(told.get("link"))).hash();
        Optional<ReadApology.Apology> read = readApology.byLink(hash);
        pass(Duration.ofDays(180).minusMillis(1));
        boolean lastMoment = readApology.byLink(hash).isPresent();
        Answer behindTheLink = get("", "/links/" + told.get("link")).expect(200);
        keys.create("client:" + client);
        keys.destroy("client:" + client, CLOCK.instant());

        assertThat(told.keySet()).isEqualTo(Set.of("measure", "complaint", "branch", "kind", "client", "reference",
                "link"));
        assertThat(told).containsEntry("client", client)
                .containsEntry("reference", office.show("wang", complaint).text("reference"));
        assertThat(read).map(ReadApology.Apology::words).contains("We are sorry.");
        assertThat(lastMoment).isTrue();
        assertThat(behindTheLink.text("purpose")).isEqualTo("apology");
        assertThat(behindTheLink.text("words")).isEqualTo("We are sorry.");
        assertThat(get("", "/links/" + told.get("link")).status()).isEqualTo(404);
        assertThat(readApology.byLink(hash)).isEmpty();
        assertThat(readApology.byLink(LinkToken.random().hash())).isEmpty();
        assertThat(order(office, "wang", complaint, SORRY).problem()).isEqualTo("complaint-without-client");
    }

    @Test
    void an_apology_is_not_read_after_180_days() {
        Office office = office();
        Map<String, Object> told = toldOnce(ordered(office, owned(office), SORRY), "booking-service");

        pass(Duration.ofDays(180));

        assertThat(readApology.byLink(new LinkToken(String.valueOf(told.get("link"))).hash())).isEmpty();
    }

    @Test
    void a_compensation_is_told_only_once_a_second_person_has_approved_it() {
        Office office = office();
        String complaint = owned(office);
        Answer proposed = order(office, "wang", complaint, HUNDRED).expect(201);
        String measure = proposed.text("id");

        Answer own = approve(office, "wang", complaint, measure, true);
        int toldBefore = told().of(measure).size();
        Answer approved = approve(office, "sun", complaint, measure, true, "Idempotency-Key", "a").expect(200);
        Answer again = approve(office, "sun", complaint, measure, true, "Idempotency-Key", "a").expect(200);
        Answer late = approve(office, "zhao", complaint, measure, false);

        assertThat(proposed.text("state")).isEqualTo("Proposed");
        assertThat(own.status()).isEqualTo(403);
        assertThat(toldBefore).isZero();
        assertThat(approved.text("state")).isEqualTo("Ordered");
        assertThat(again.body()).isEqualTo(approved.body());
        assertThat(late.problem()).isEqualTo("illegal-measure-step");
        assertThat(toldOnce(measure, "booking-service")).containsEntry("amount",
                Map.of("amount", 10000, "currency", "CNY")).doesNotContainKey("link");
    }

    @Test
    void of_two_who_decide_at_once_one_does() {
        Office office = office();
        String complaint = owned(office);
        String measure = ordered(office, complaint, HUNDRED);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> approve(office, "zhao", complaint, measure, true),
                () -> approve(office, "sun", complaint, measure, true)));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(toldOnce(measure, "booking-service")).containsEntry("kind", "compensation");
    }

    @Test
    void what_was_declined_is_never_told() {
        Office office = office();
        String complaint = owned(office);
        String measure = ordered(office, complaint, HUNDRED);

        Answer declined = approve(office, "zhao", complaint, measure, false).expect(200);

        assertThat(declined.text("state")).isEqualTo("Declined");
        assertThat(declined.body().path("inside").path("approvalReason").asString()).isEqualTo("fair");
        assertThat(declined.body().path("approval").path("by").asString()).isEqualTo(office.id("zhao"));
        assertThat(approve(office, "sun", complaint, measure, true).status()).isEqualTo(409);
        assertThat(told().of(measure)).isEmpty();
    }

    @Test
    void an_investigator_who_only_approves_sees_what_needs_them_and_nothing_else() {
        Office office = office();
        String complaint = owned(office);
        String talk = ordered(office, complaint, talk(office));
        Answer nothing = list(office.token("sun"), complaint);
        String measure = ordered(office, complaint, HUNDRED);

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(list(office.token("sun"), complaint).items()).extracting(view -> view.path("id").asString())
                .containsExactly(measure);
        assertThat(office.show("sun", complaint).status()).isEqualTo(404);
        assertThat(approve(office, "sun", complaint, talk, true).status()).isEqualTo(404);
        assertThat(approve(office, "zhao", complaint, talk, true).problem()).isEqualTo("illegal-measure-step");
    }

    @Test
    void who_is_excluded_neither_sees_nor_approves() {
        Office office = office();
        String complaint = office.filed("\"client\": \"c\", " + office.accused("zhao"));
        office.sort("sun", complaint, "minor", "").expect(200);
        String measure = order(office, "sun", complaint, HUNDRED).expect(201).text("id");

        assertThat(List.of("wang", "zhao")).allSatisfy(name -> {
            assertThat(approve(office, name, complaint, measure, true).status()).isEqualTo(404);
            assertThat(list(office.token(name), complaint).status()).isEqualTo(404);
        });
        assertThat(list(REALM.token(office.id("zhao"), Role.HEAD_OFFICE), complaint).status()).isEqualTo(404);
    }

    @Test
    void head_office_sees_neither_words_nor_people() {
        Office office = office();
        String complaint = owned(office);
        ordered(office, complaint, talk(office));
        pass(Duration.ofSeconds(1));
        ordered(office, complaint, SORRY);

        Answer seen = list(office.headOffice(), complaint);

        assertThat(seen.items()).extracting(view -> view.path("kind").asString()).containsExactly("talk", "apology");
        assertThat(seen.told()).doesNotContain("inside").doesNotContain(office.id("li")).doesNotContain("sorry")
                .doesNotContain("because");
    }

    @Test
    void only_the_owner_orders_and_for_others_there_is_no_complaint() {
        Office office = office();
        String complaint = owned(office);

        assertThat(order(office, "zhao", complaint, talk(office)).status()).isEqualTo(403);
        assertThat(order(office, "sun", complaint, talk(office)).status()).isEqualTo(404);
        assertThat(order(office(), "wang", complaint, talk(office)).status()).isEqualTo(404);
        assertThat(order(office, "chen", complaint, talk(office)).status()).isEqualTo(403);
    }

    @Test
    void nothing_is_ordered_before_sorting_nor_for_a_duplicate() {
        Office office = office();
        String received = office.filed("");
        String duplicate = owned(office);
        office.sort("wang", duplicate, "minor", "\"reason\": \"r\", \"duplicateOf\": \"" + received + "\"").expect(200);

        assertThat(List.of(received, duplicate)).allSatisfy(
                complaint -> assertThat(order(office, "wang", complaint, talk(office)).problem())
                        .isEqualTo("illegal-complaint-step"));
    }

    @Test
    void training_and_suspension_are_for_who_is_accused_and_a_talk_for_every_colleague() {
        Office office = office();
        String complaint = accusing(office);
        String qian = "\"person\": \"" + office.id("qian") + "\"";

        assertThat(List.of("\"kind\": \"training\", \"course\": \"Listening\", " + qian,
                "\"kind\": \"suspension\", \"until\": \"2026-05-12T10:00:00+08:00\", " + qian)).allSatisfy(
                        fields -> assertThat(order(office, "zhao", complaint, fields).expect(422).told())
                                .contains("not-accused").contains("\"field\":\"person\""));
        assertThat(order(office, "zhao", complaint, "\"kind\": \"talk\", " + qian).status()).isEqualTo(201);
    }

    @Test
    void people_of_other_branches_and_absent_clients_are_refused() {
        Office office = office();
        String complaint = office.filed("");
        office.sort("wang", complaint, "minor", "").expect(200);

        assertThat(List.of(office().id("li"), "nobody")).allSatisfy(person -> assertThat(order(office, "wang",
                complaint, "\"kind\": \"talk\", \"person\": \"" + person + "\"").problem())
                .isEqualTo("not-of-the-branch"));
        assertThat(List.of(SORRY, HUNDRED)).allSatisfy(fields -> assertThat(order(office, "wang", complaint, fields)
                .problem()).isEqualTo("complaint-without-client"));
    }

    @Test
    void bad_bodies_name_all_fields_at_once() {
        Office office = office();
        String path = "/complaints/" + owned(office) + "/measures";

        assertThat(post(office.token("wang"), path, "{\"kind\": \"beating\", \"colour\": \"red\"}").expect(400).told())
                .contains("\"field\":\"kind\"").contains("\"field\":\"colour\"").contains("\"field\":\"reason\"");
        assertThat(post(office.token("wang"), path, """
                {"kind": "training", "words": "w", "amount": {"amount": 1, "currency": "CNY"}, "reason": "r"}""")
                .expect(400).told()).contains("\"field\":\"person\"").contains("\"field\":\"course\"")
                .contains("\"field\":\"words\"").contains("\"field\":\"amount\"");
        assertThat(post(office.token("wang"), path, """
                {"kind": "compensation", "amount": {"amount": 0, "currency": "CNY"}, "reason": "r"}""").expect(400)
                .told()).contains("\"field\":\"amount.amount\"");
        assertThat(post(office.token("wang"), path, """
                {"kind": "compensation", "amount": {"amount": 1, "currency": "YEN"}, "reason": "r"}""").expect(400)
                .told()).contains("\"field\":\"amount.currency\"");
    }

    @Test
    void the_same_key_orders_once_however_many_ask_at_once() {
        Office office = office();
        String complaint = owned(office);

        List<Answer> answers = Together.all(IntStream.range(0, 6).<Callable<Answer>>mapToObj(
                _ -> () -> order(office, "wang", complaint, talk(office), "Idempotency-Key", "k")).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.expect(201).text("id"))
                .isEqualTo(answers.getFirst().text("id")));
        assertThat(list(office.token("wang"), complaint).items()).hasSize(1);
        assertThat(toldOnce(answers.getFirst().text("id"), "staff-service")).containsEntry("kind", "talk");
        assertThat(order(office, "wang", complaint, SORRY, "Idempotency-Key", "k").problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_reply_may_come_before_whoever_ordered_has_their_answer() {
        Office office = office();
        String complaint = owned(office);

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> order(office, "wang", complaint, talk(office)), () -> {
                    Eventually.so(() -> !list(office.token("zhao"), complaint).items().isEmpty());
                    return reply("staff-service", list(office.token("zhao"), complaint).items().getFirst().path("id")
                            .asString(), 1, "MeasureDone", ", \"result\": \"held\"");
                }));

        assertThat(answers.stream().map(Answer::status)).containsExactly(201, 204);
        assertThat(state(office, complaint)).isEqualTo("Done");
    }

    @Test
    void replies_twice_too_early_or_from_the_wrong_side_do_nothing_wrong() {
        Office office = office();
        String complaint = owned(office);
        String measure = ordered(office, complaint, talk(office));

        int early = reply("staff-service", measure, 2, "MeasureDone", "").status();
        reply("staff-service", measure, 1, "MeasureAccepted", "").expect(204);
        int twice = reply("staff-service", measure, 1, "MeasureRefused", ", \"reason\": \"left\"").status();
        int stranger = reply("booking-service", measure, 2, "MeasureDone", "").status();
        int unknown = reply("staff-service", "nothing", 1, "MeasureDone", "").status();
        String kept = state(office, complaint);
        reply("staff-service", measure, 2, "MeasureRefused", ", \"reason\": \"left\"").expect(204);

        assertThat(List.of(early, twice, stranger, unknown)).containsExactly(503, 204, 422, 422);
        assertThat(kept).isEqualTo("Accepted");
        assertThat(state(office, complaint)).isEqualTo("Refused");
        assertThat(reply("staff-service", measure, 3, "MeasureAccepted", "").status()).isEqualTo(422);
        assertThat(reply("staff-service", measure, 3, "MeasureDone", "").status()).isEqualTo(204);
        assertThat(state(office, complaint)).isEqualTo("Done");
    }
}
