package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no mail can bring to a client is said to them by somebody (C4, C7). */
class UnreachedClientTest extends Talks {
    private Answer heard(String complaint, String news, long n, String type) {
        return tell("booking-service:unreached:" + news, n, type,
                "{\"news\": \"%s\", \"complaint\": \"%s\"}".formatted(news, complaint));
    }

    private List<Envelope> staffHeard(String complaint) {
        return staffTold().of(complaint).stream()
                .filter(told -> "client-not-reached".equals(told.body().get("template"))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates", "questions", "answer"})
    void nothing_more_is_said_by_mail_to_who_was_not_reached(String what) {
        Office office = office();
        String complaint = owned(office);

        assertThat(heard(complaint, "n1", 1, "ClientNotReached").status()).isEqualTo(204);

        Answer refused = say(office, "wang", complaint, what, "mail").expect(422);
        assertThat(refused.problem()).isEqualTo("client-not-reachable");
        assertThat(refused.body().path("fields").toString()).contains("way");
        assertThat(say(office, "wang", complaint, what, "phone").status()).isEqualTo(200);
    }

    @Test
    void its_owner_is_told_once_to_speak_to_them() {
        Office office = office();
        String complaint = owned(office);

        Together.all(Collections.<Callable<Integer>>nCopies(4,
                () -> heard(complaint, "n1", 1, "ClientNotReached").status()));
        assertThat(heard(complaint, "n2", 1, "ClientNotReached").status()).isEqualTo(204);

        Eventually.so(() -> !staffHeard(complaint).isEmpty());
        assertThat(staffHeard(complaint)).singleElement().satisfies(told -> assertThat(told.body())
                .containsEntry("people", List.of(office.id("wang"))).containsEntry("roles", List.of()));
    }

    @Test
    void severe_answer_waits_for_a_second_person_and_goes_by_no_mail_either() {
        Office office = office();
        String complaint = severe(office);
        say(office, "sun", complaint, "answer", "mail").expect(200);
        heard(complaint, "n1", 1, "ClientNotReached");

        Answer refused = approve(secondInvestigator(office), complaint, "{\"approved\": true}").expect(422);

        assertThat(refused.problem()).isEqualTo("client-not-reachable");
        assertThat(refused.text("detail")).contains("Give the answer back");
        assertThat(refused.body().has("fields")).isFalse();
    }

    @Test
    void mail_is_used_again_once_one_has_come_through() {
        Office office = office();
        String complaint = owned(office);
        heard(complaint, "n1", 1, "ClientNotReached");

        assertThat(heard(complaint, "n1", 2, "ClientReached").status()).isEqualTo(204);

        assertThat(say(office, "wang", complaint, "updates", "mail").status()).isEqualTo(200);
        assertThat(mails(complaint, 2)).containsExactly("complaint-filed", "complaint-update");
    }
}
