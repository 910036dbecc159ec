package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.complaintservice.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C5: who has become excluded learns nothing by asking again, nor by naming a version. */
class ReplayOverHttpTest extends Talks {
    private static final String SAID = "{\"words\": \"w\", \"way\": \"phone\"}";

    /** Each step of a handler, with its body and the steps that must come before. */
    enum Step {
        SORT("classification", """
                {"category": "premises", "kind": "complaint", "severity": "normal", "reason": "worse"}"""),
        FORM("investigation", "{\"members\": [\"%s\"], \"charge\": \"You were late.\"}"),
        UPDATE("updates", SAID),
        ASK("questions", SAID),
        NOTE("replies", "{\"words\": \"At ten.\"}", ASK),
        ANSWER("answer", SAID),
        HEAR("satisfaction", YES, ANSWER),
        WITHDRAW("withdrawal", "{\"reason\": \"all is well\", \"way\": \"phone\"}");

        private final String path;
        private final String body;
        private final List<Step> before;

        Step(String path, String body, Step... before) {
            this.path = path;
            this.body = body;
            this.before = List.of(before);
        }
    }

    private Answer take(Office office, String token, String complaint, Step step, String... headers) {
        return post(token, "/complaints/" + complaint + "/" + step.path, step.body.formatted(office.id("li")), headers);
    }

    /** The branch is led by zhao at first, so that wang may own what accuses one of its people. */
    private String owned(Office office, String severity, String owner) {
        office.tellHours(2, "Asia/Shanghai", office.id("zhao"));
        String complaint = office.filed(office.accused("qian"));
        office.sort("wang", complaint, severity, "\"owner\": \"" + office.id(owner) + "\"").expect(200);
        return complaint;
    }

    @ParameterizedTest
    @EnumSource
    void a_step_of_who_is_excluded_since_is_not_answered_again(Step step) {
        Office office = office();
        String complaint = owned(office, "minor", "wang");
        String token = office.token("wang");
        step.before.forEach(earlier -> take(office, token, complaint, earlier).expect(200));
        take(office, token, complaint, step, "Idempotency-Key", "k").expect(200);
        take(office, token, complaint, step, "Idempotency-Key", "k").expect(200);

        office.tellHours(3, "Asia/Shanghai", office.id("wang"));

        assertThat(take(office, token, complaint, step, "Idempotency-Key", "k").status()).isEqualTo(404);
        assertThat(take(office, token, complaint, step, "If-Match", "\"0\"").status()).isEqualTo(404);
    }

    @Test
    void a_second_person_who_is_excluded_since_is_not_answered_again() {
        Office office = office();
        String complaint = owned(office, "severe", "sun");
        String second = secondInvestigator(office);
        take(office, office.token("sun"), complaint, Step.ANSWER).expect(200);
        approve(second, complaint, "{\"approved\": true}", "Idempotency-Key", "k").expect(200);
        approve(second, complaint, "{\"approved\": true}", "Idempotency-Key", "k").expect(200);

        office.tellHours(3, "Asia/Shanghai", "xu-" + office.branch());

        assertThat(approve(second, complaint, "{\"approved\": true}", "Idempotency-Key", "k").status())
                .isEqualTo(404);
        assertThat(approve(second, complaint, "{\"approved\": true}", "If-Match", "\"0\"").status()).isEqualTo(404);
    }

    @Test
    void who_is_excluded_is_told_no_version_when_they_correct_the_time_allowed() {
        Office office = office();
        String complaint = owned(office, "minor", "wang");
        office.tellHours(3, "Asia/Shanghai", office.id("wang"));

        assertThat(post(office.token("wang"), "/complaints/" + complaint + "/policy",
                "{\"version\": 1, \"reason\": \"r\"}", "If-Match", "\"0\"").status()).isEqualTo(404);
    }
}
