package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 26: the owner forms a group; its members see this complaint and nothing else, while they are members. */
class InvestigatingOverHttpTest extends RunningService {
    private static final String WHY = ", \"reason\": \"it takes longer\"";

    private Investigated complaint() {
        return Investigated.in(this, REALM, office(), office());
    }

    private List<Envelope> granted(Investigated one, int atLeast) {
        return archiveTold().of(one.id(), atLeast);
    }

    private static List<Object> people(Envelope granted) {
        return ((List<?>) granted.body().get("members")).stream().<Object>map(member -> ((Map<?, ?>) member)
                .get("person")).toList();
    }

    private String access(Investigated one) {
        return one.show(one.office().token("sun")).body().at("/inside/investigation/access").asString();
    }

    private List<String> listed(String token) {
        return get(token, "/complaints?member=true").items().stream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void members_of_another_branch_see_the_complaint_and_nothing_else_of_its_branch() {
        Investigated one = complaint();
        String other = one.office().filed("");

        one.form("", one.others("qian", "zhao", "sun")).expect(200);

        String member = one.elsewhere().token("qian");
        assertThat(one.show(member).expect(200).body().at("/inside/matter").asString()).isEqualTo("The room was cold.");
        assertThat(get(member, one.path("/clocks")).items()).hasSize(3);
        assertThat(get(member, "/complaints/" + other).status()).isEqualTo(404);
        assertThat(listed(member)).containsExactly(one.id());
        assertThat(get(member, "/complaints").items()).hasSize(1);
        assertThat(listed(one.elsewhere().token("zhao"))).containsExactly(one.id());
        assertThat(listed(one.elsewhere().token("wang"))).isEmpty();
        assertThat(one.show(one.elsewhere().token("wang")).status()).isEqualTo(404);
    }

    @Test
    void archive_service_is_told_whom_to_let_in_and_answers() {
        Investigated one = complaint();

        one.form("", one.others("qian")).expect(200);
        Envelope told = granted(one, 1).getFirst();
        String before = access(one);
        tell("archive-service:grants:" + one.id(), 1, "AccessKnown",
                "{\"complaint\": \"%s\", \"round\": 1}".formatted(one.id())).expect(204);
        String known = access(one);
        pass(Duration.ofDays(30));

        assertThat(told.type()).isEqualTo("AccessGranted");
        assertThat(told.body()).containsEntry("session", one.session()).containsEntry("branch", one.office().branch())
                .containsEntry("round", 1).containsEntry("members", List.of(
                        Map.of("person", one.elsewhere().id("qian"), "until", "2026-06-10T02:00:00Z")));
        assertThat(List.of(before, known, access(one))).containsExactly("being-prepared", "open", "ended");
    }

    @Test
    void who_leaves_the_group_loses_access_with_that_write() {
        Investigated one = complaint();
        one.form("", one.others("qian")).expect(200);

        Answer unexplained = one.form("", one.others("zhao"));
        one.form(WHY, one.others("zhao")).expect(200);

        assertThat(unexplained.problem()).isEqualTo("reason-missing");
        assertThat(people(granted(one, 2).getLast())).containsExactly(one.elsewhere().id("zhao"));
        assertThat(one.show(one.elsewhere().token("qian")).problem()).isEqualTo("not-allowed");
        assertThat(listed(one.elsewhere().token("qian"))).isEmpty();
        assertThat(one.show(one.elsewhere().token("zhao")).status()).isEqualTo(200);
    }

    @Test
    void members_see_nothing_after_their_time_until_it_is_prolonged() {
        Investigated one = complaint();
        one.form("", one.others("qian")).expect(200);
        String member = one.elsewhere().token("qian");

        pass(Duration.ofDays(30));
        Answer over = one.show(member);
        List<String> none = listed(member);
        one.form(WHY, one.others("qian")).expect(200);

        assertThat(over.problem()).isEqualTo("not-allowed");
        assertThat(none).isEmpty();
        assertThat(one.show(member).status()).isEqualTo(200);
        assertThat(granted(one, 2).getLast().body()).containsEntry("round", 2);
    }

    @Test
    void a_duplicate_is_looked_into_by_nobody() {
        Investigated one = complaint();
        one.form("", one.others("qian")).expect(200);
        String original = one.office().filed(one.office().accused("li"));

        one.office().sort("sun", one.id(), "normal", "\"duplicateOf\": \"" + original + "\"" + WHY).expect(200);

        assertThat(people(granted(one, 2).getLast())).isEmpty();
        assertThat(one.show(one.elsewhere().token("qian")).problem()).isEqualTo("not-allowed");
    }

    @Test
    void excluded_unknown_and_unfit_people_are_refused_alike() {
        Investigated one = complaint();
        Office office = one.office();
        Office elsewhere = one.elsewhere();
        elsewhere.tellPerson("li", 2, Role.PRACTITIONER, elsewhere.branch());
        tell("staff-service:staff:" + elsewhere.id("zhao"), 2, "PersonKnown", """
                {"person": "%s", "roles": ["branch-manager"], "branches": ["%s"], "cleared": true, "departed": true}"""
                .formatted(elsewhere.id("zhao"), elsewhere.branch())).expect(204);
        String qian = elsewhere.id("qian");

        for (String refused : List.of(office.id("li"), office.id("wang"), office.id("chen"), elsewhere.id("chen"),
                elsewhere.id("zhao"), "nobody")) {
            Answer answer = one.form("", List.of(qian, refused, elsewhere.id("li"))).expect(422);
            assertThat(answer.problem()).isEqualTo("member-excluded");
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("members[1]");
            assertThat(answer.body().at("/fields/0/message").asString())
                    .isEqualTo(one.form("", List.of("nobody")).body().at("/fields/0/message").asString());
        }
        assertThat(one.form("", List.of(qian, office.id("sun"), elsewhere.id("li"))).status()).isEqualTo(200);
    }

    @Test
    void a_group_is_an_odd_number_of_different_people() {
        Investigated one = complaint();

        assertThat(List.of(List.<String>of(), one.others("qian", "zhao"), one.others("qian", "qian", "zhao"),
                one.others("qian", "zhao", "sun", "li", "wang", "a", "b", "c", "d")))
                .allSatisfy(members -> assertThat(one.form("", members).expect(400).told())
                        .contains("\"field\":\"members\""));
    }

    @Test
    void only_the_owner_forms_it() {
        Investigated one = complaint();
        Office office = one.office();

        assertThat(one.formBy(office.token("zhao"), "", one.others("qian")).status()).isEqualTo(403);
        assertThat(one.formBy(office.token("wang"), "", one.others("qian")).status()).isEqualTo(404);
        assertThat(one.formBy(one.elsewhere().token("wang"), "", one.others("qian")).status()).isEqualTo(404);
        String unsorted = office.filed("");
        assertThat(post(office.token("wang"), "/complaints/" + unsorted + "/investigation",
                "{\"members\": [\"%s\"], \"charge\": \"c\"}".formatted(office.id("qian"))).status()).isEqualTo(409);
    }

    @Test
    void a_member_who_is_accused_later_loses_everything_with_that_write() {
        Investigated one = complaint();
        Office office = one.office();
        one.form("", List.of(office.id("qian"), one.elsewhere().id("qian"), one.elsewhere().id("zhao"))).expect(200);

        office.sort("sun", one.id(), "normal", office.accused("li", "qian") + WHY).expect(200);

        assertThat(people(granted(one, 2).getLast())).containsExactlyInAnyOrder(one.elsewhere().id("qian"),
                one.elsewhere().id("zhao"));
        assertThat(one.show(office.token("qian")).status()).isEqualTo(404);
        assertThat(one.vote(office.token("qian"), "not").status()).isEqualTo(404);
        assertThat(listed(office.token("qian"))).isEmpty();
    }

    @Test
    void a_member_who_becomes_line_manager_of_an_accused_sees_nothing_from_then_on() {
        Investigated one = complaint();
        one.form("", one.others("qian", "zhao", "sun")).expect(200);

        one.office().tellHours(2, "Asia/Shanghai", one.elsewhere().id("qian"));

        Eventually.so(() -> one.show(one.elsewhere().token("qian")).status() == 404);
        assertThat(one.vote(one.elsewhere().token("qian"), "not").status()).isEqualTo(404);
        assertThat(listed(one.elsewhere().token("qian"))).isEmpty();
        Eventually.so(() -> {
            reckon();
            return archiveTold().of(one.id()).size() == 2;
        });
        assertThat(people(granted(one, 2).getLast())).containsExactlyInAnyOrder(one.elsewhere().id("zhao"),
                one.elsewhere().id("sun"));
    }

    private void requireShrunken(Investigated one, String... rest) {
        Eventually.so(() -> {
            reckon();
            return archiveTold().of(one.id()).size() == 2;
        });
        assertThat(people(granted(one, 2).getLast())).containsExactlyInAnyOrderElementsOf(one.others(rest));
    }

    @Test
    void a_member_who_answers_for_another_branch_where_an_accused_works_loses_access_soon() {
        Investigated one = complaint();
        tell("staff-service:staff:" + one.office().id("li"), 2, "PersonKnown",
                """
                        {"person": "%s", "roles": ["practitioner"], "branches": ["%s", "%s"], "cleared": true, "departed": false}"""
                        .formatted(one.office().id("li"), one.office().branch(), one.elsewhere().branch()))
                .expect(204);
        one.form("", one.others("qian", "zhao", "sun")).expect(200);

        one.elsewhere().tellHours(2, "Asia/Shanghai", one.elsewhere().id("qian"));

        requireShrunken(one, "zhao", "sun");
        assertThat(one.show(one.elsewhere().token("qian")).status()).isEqualTo(404);
    }

    @Test
    void a_member_to_whose_branch_an_accused_is_moved_loses_access_soon() {
        Investigated one = complaint();
        one.form("", one.others("wang", "zhao", "sun")).expect(200);

        one.office().tellPerson("li", 2, Role.PRACTITIONER, one.elsewhere().branch());

        requireShrunken(one, "zhao", "sun");
        assertThat(one.show(one.elsewhere().token("wang")).status()).isEqualTo(404);
    }

    @Test
    void a_member_who_leaves_the_company_loses_access_soon() {
        Investigated one = complaint();
        one.form("", one.others("qian", "zhao", "sun")).expect(200);

        tell("staff-service:staff:" + one.elsewhere().id("qian"), 2, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(one.elsewhere().id("qian"))).expect(204);

        requireShrunken(one, "zhao", "sun");
    }

    @Test
    void what_is_told_of_a_member_who_may_stay_changes_no_grant() {
        Investigated one = complaint();
        one.form("", one.others("qian", "zhao", "sun")).expect(200);
        granted(one, 1);

        one.elsewhere().tellPerson("qian", 2, Role.PRACTITIONER, one.elsewhere().branch());
        reckon();

        assertThat(archiveTold().of(one.id())).hasSize(1);
        assertThat(one.show(one.elsewhere().token("qian")).status()).isEqualTo(200);
    }

    @Test
    void members_and_accused_are_told_once() {
        Investigated one = complaint();

        one.form("", one.others("qian")).expect(200);
        one.form(WHY, one.others("qian", "zhao", "sun")).expect(200);
        one.office().sort("sun", one.id(), "normal", one.office().accused("li", "qian") + WHY).expect(200);

        List<Envelope> told = Investigated.of(staffTold().of(one.id(), 4), "StaffNotice");
        assertThat(told.stream().map(notice -> notice.body().get("template") + " " + notice.body().get("people")))
                .containsExactly("member [" + one.elsewhere().id("qian") + "]",
                        "statement-wanted [" + one.office().id("li") + "]",
                        "member [" + one.elsewhere().id("sun") + ", " + one.elsewhere().id("zhao") + "]",
                        "statement-wanted [" + one.office().id("qian") + "]");
        assertThat(told.getFirst().body().keySet()).containsExactlyInAnyOrder("template", "complaint", "reference",
                "branch", "people", "roles", "except");
    }

    @Test
    void a_complaint_about_no_session_opens_no_record() {
        Office office = office();
        String complaint = office.filed(office.accused("li"));
        office.sort("sun", complaint, "normal", "").expect(200);

        Answer formed = post(office.token("sun"), "/complaints/" + complaint + "/investigation",
                "{\"members\": [\"%s\"], \"charge\": \"c\"}".formatted(office.id("sun"))).expect(200);

        staffTold().of(complaint, 2);
        assertThat(archiveTold().of(complaint)).isEmpty();
        assertThat(formed.body().at("/inside/investigation").has("access")).isFalse();
    }

    @Test
    void of_two_groups_at_once_one_is_asked_for_a_reason() {
        Investigated one = complaint();

        List<Answer> answers = Together.all(List.<Callable<Answer>>of(() -> one.form("", one.others("qian")),
                () -> one.form("", one.others("zhao"))));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 422);
        assertThat(granted(one, 1)).hasSize(1);
    }

    @Test
    void what_archive_service_knows_late_twice_or_of_nothing_does_nothing_wrong() {
        Investigated one = complaint();
        one.form("", one.others("qian")).expect(200);
        one.form(WHY, one.others("zhao")).expect(200);
        String sender = "archive-service:grants:" + one.id();

        int version = one.show(one.office().token("sun")).body().path("version").asInt();
        for (int round : List.of(2, 2, 1)) {
            tell(sender, 1, "AccessKnown", "{\"complaint\": \"%s\", \"round\": %d}".formatted(one.id(), round))
                    .expect(204);
        }

        assertThat(access(one)).isEqualTo("open");
        assertThat(one.show(one.office().token("sun")).body().path("version").asInt()).isEqualTo(version);
        assertThat(tell(sender, 1, "AccessKnown", "{\"complaint\": \"other\", \"round\": 1}").status()).isEqualTo(422);
        assertThat(tell("archive-service:grants:unknown", 1, "AccessKnown",
                "{\"complaint\": \"unknown\", \"round\": 1}").status()).isEqualTo(422);
    }

    @Test
    void head_office_sees_no_charge() {
        Investigated one = complaint();
        one.form("", one.others("qian")).expect(200);

        JsonNode shown = one.show(one.headOffice()).expect(200).body();

        assertThat(shown.toString()).doesNotContain("late").doesNotContain(one.elsewhere().id("qian"));
    }
}
