package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.confidant.complaintservice.testing.Investigated;
import org.confidant.complaintservice.testing.Office;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** Row 31: ten working days of silence close an answered complaint, never as satisfied. */
class SilenceOverHttpTest extends Talks {
    /** Midnight in Shanghai after the tenth working day that follows Monday 2026-05-11. */
    private static final Instant END = Instant.parse("2026-05-25T16:00:00Z");

    private String answered(Office office) {
        String complaint = owned(office);
        say(office, "wang", complaint, "answer", "mail").expect(200);
        return complaint;
    }

    private String state(Office office, String complaint) {
        return office.show("wang", complaint).text("state");
    }

    @Test
    void after_the_tenth_working_day_it_is_closed_as_unanswered_and_the_client_hears_of_it() {
        Office office = office();
        String complaint = answered(office);

        CLOCK.moveTo(END.minusMillis(1));
        closeUnanswered();
        String before = state(office, complaint);
        CLOCK.moveTo(END);
        closeUnanswered();
        Answer shown = office.show("wang", complaint);

        assertThat(before).isEqualTo("Answered");
        assertThat(shown.text("outcome")).isEqualTo("unanswered");
        assertThat(shown.body().path("inside").path("history").get(3).path("by").asString()).isEqualTo("clock");
        assertThat(mails(complaint, 3)).containsExactly("complaint-filed", "complaint-answer", "complaint-closed");
        assertThat(open(link(complaint, 3)).path("state").asString()).isEqualTo("closed");
        assertThat(satisfaction(link(complaint, 3), YES).expect(409).text("detail")).contains("desk");
    }

    @Test
    void several_that_sweep_at_once_close_it_once() {
        Office office = office();
        String complaint = answered(office);
        CLOCK.moveTo(END);
        Callable<Object> sweep = Executors.callable(this::closeUnanswered);

        Together.all(List.of(sweep, sweep, sweep));
        closeUnanswered();

        assertThat(history(office.show("wang", complaint))).containsExactly("Filed", "Classified", "Answered",
                "Closed");
        assertThat(mails(complaint, 3)).hasSize(3);
    }

    @Test
    void a_calendar_that_is_corrected_gives_the_client_more_time() {
        Office office = office();
        String complaint = answered(office);

        office.tellClosed(1, "2026-05-20");
        reckon();
        CLOCK.moveTo(END);
        closeUnanswered();
        String onTheOldEnd = state(office, complaint);
        CLOCK.moveTo(END.plus(Duration.ofDays(1)));
        closeUnanswered();

        assertThat(onTheOldEnd).isEqualTo("Answered");
        assertThat(state(office, complaint)).isEqualTo("Closed");
    }

    @Test
    void a_stored_time_that_is_not_right_yet_closes_nothing() {
        Office office = office();
        String complaint = answered(office);
        database.getCollection("complaints").updateOne(new Document("_id", complaint),
                new Document("$set", new Document("closesAt", Date.from(CLOCK.instant()))));

        closeUnanswered();

        assertThat(state(office, complaint)).isEqualTo("Answered");
    }

    @Test
    void it_ends_what_a_group_may_read() {
        Investigated one = Investigated.in(this, REALM, office(), office());
        one.form("", one.others("qian")).expect(200);
        one.state(one.office().token("li")).expect(200);
        one.vote(one.elsewhere().token("qian"), "not").expect(200);
        say(one.office(), "sun", one.id(), "answer", "phone").expect(200);

        CLOCK.moveTo(END);
        closeUnanswered();
        Envelope last = archiveTold().of(one.id(), 2).getLast();

        assertThat(last.type()).isEqualTo("AccessGranted");
        assertThat(last.body()).containsEntry("members", List.of());
    }

    @Test
    void a_client_who_spoke_is_not_silent() {
        Office office = office();
        String rejected = answered(office);
        satisfaction(link(rejected, 2), NO).expect(200);

        CLOCK.moveTo(END);
        closeUnanswered();
        String stays = state(office, rejected);
        say(office, "wang", rejected, "answer", "phone").expect(200);
        closeUnanswered();

        assertThat(stays).isEqualTo("Classified");
        assertThat(state(office, rejected)).isEqualTo("Answered");
    }
}
