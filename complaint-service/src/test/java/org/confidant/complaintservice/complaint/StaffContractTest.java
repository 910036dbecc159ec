package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.InboxContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we tell staff-service, against the files that its own tests produce. */
class StaffContractTest extends Talks {
    private void requireTaken(String complaint, String template) {
        Eventually.so(() -> noticed(complaint, template).size() == 1);

        InboxContract.of("staff-service", "inbox-notice-" + template)
                .requireLike(noticed(complaint, template).getFirst(), "template", "clock");
    }

    private List<Envelope> noticed(String complaint, String template) {
        return staffTold().of(complaint).stream().filter(notice -> template.equals(notice.body().get("template")))
                .toList();
    }

    @Test
    void notices_of_danger_are_those_its_inbox_takes() {
        String complaint = office().filed("\"danger\": \"client\"");

        requireTaken(complaint, "danger");
    }

    @Test
    void notices_of_clocks_are_those_its_inbox_takes() {
        String complaint = office().filed("");

        pass(Duration.ofHours(6));
        alert();
        requireTaken(complaint, "clock-warning");
        pass(Duration.ofHours(17));
        alert();
        requireTaken(complaint, "clock-breach");
    }

    @Test
    void notices_of_investigations_are_those_its_inbox_takes() {
        Investigated one = Investigated.in(this, REALM, office(), office());

        one.form("", one.others("qian")).expect(200);

        requireTaken(one.id(), "member");
        requireTaken(one.id(), "statement-wanted");
    }

    @Test
    void notices_of_what_was_opened_again_are_those_its_inbox_takes() {
        Office office = office();
        String complaint = owned(office);
        say(office, "wang", complaint, "answer", "mail").expect(200);

        satisfaction(link(complaint, 2), NO).expect(200);

        requireTaken(complaint, "reopened");
    }

    @Test
    void notices_of_who_could_not_be_reached_are_those_its_inbox_takes() {
        String complaint = owned(office());

        tell("booking-service:unreached:" + complaint, 1, "ClientNotReached",
                "{\"news\": \"%s\", \"complaint\": \"%s\"}".formatted(complaint, complaint));

        requireTaken(complaint, "client-not-reached");
    }

    @Test
    void notices_of_what_was_opened_again_twice_are_those_its_inbox_takes() {
        Office office = office();
        String complaint = owned(office);
        for (int time = 0; time < 3; time++) {
            say(office, "wang", complaint, "answer", "mail").expect(200);
            satisfaction(link(complaint, 2 + time), NO).expect(200);
        }

        requireTaken(complaint, "reopened-twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inbox-talk-ordered       | "kind": "talk"
            inbox-training-ordered   | "kind": "training", "course": "Listening"
            inbox-suspension-ordered | "kind": "suspension", "until": "2026-05-25T10:00:00+08:00"
            """)
    void measures_are_those_its_inbox_takes(String contract, String what) {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", one.others("qian")).expect(200);
        one.state(one.office().token("li")).expect(200);
        one.vote(one.elsewhere().token("qian"), "upheld").expect(200);
        String measure = post(one.office().token("sun"), one.path("/measures"),
                "{" + what + ", \"person\": \"" + one.office().id("li") + "\", \"reason\": \"r\"}").expect(201)
                .text("id");

        List<Envelope> told = staffTold().of(measure, 1);

        assertThat(told).hasSize(1);
        InboxContract.of("staff-service", contract).requireLike(told.getFirst(), "kind");
    }
}
