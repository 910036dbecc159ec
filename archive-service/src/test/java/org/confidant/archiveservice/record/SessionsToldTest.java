package org.confidant.archiveservice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.local.api.Answer;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.testing.Eventually;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What booking-service tells takes effect once and in order, however it arrives. */
class SessionsToldTest extends RunningService {
    @Autowired
    private Records records;

    private SessionRecord record(Served session) {
        return records.byId(session.id(), LinkScope.of(session.branch())).orElseThrow().value();
    }

    private long summaries(Served session) {
        return database.getCollection("summaries").countDocuments(new Document("session", session.id()));
    }

    @Test
    void a_remote_session_gives_each_participant_one_link() {
        Served session = session(Served.fresh("b"), Served.fresh("p"), "remote", Served.fresh("c"),
                Served.fresh("c"));

        tell(session.sender(), 1, "SessionStarted", session.started("remote")).expect(204);

        assertThat(told().types(session.id(), 2)).containsExactly("LinkMinted", "LinkMinted");
        assertThat(session.link(1)).startsWith("/links/a").isNotEqualTo(session.link(2));
        assertThat(told().of(session.id()).getFirst().body()).containsEntry("template", "chat")
                .containsEntry("client", session.clients().getFirst()).containsEntry("session", session.id())
                .containsEntry("participant", 1);
    }

    @Test
    void a_session_on_site_gives_no_links() {
        Served session = session(Served.fresh("b"), Served.fresh("p"), "on-site", Served.fresh("c"));

        assertThat(record(session).links()).isEmpty();
        assertThat(told().of(session.id())).isEmpty();
    }

    @Test
    void an_end_before_its_start_is_asked_for_again_and_ends_the_session_once() {
        Served later = session();
        Served session = new Served(this, REALM, told(), Served.fresh("s"), later.branch(), later.practitioner(),
                later.clients(), MONDAY_MORNING);
        String end = "{\"session\": \"%s\", \"endedAt\": \"%s\", \"outcome\": \"interrupted\"}"
                .formatted(session.id(), MONDAY_MORNING);

        Answer early = tell(session.sender(), 2, "SessionEnded", end);
        tell(session.sender(), 1, "SessionStarted", session.started("on-site")).expect(204);
        tell(session.sender(), 2, "SessionEnded", end).expect(204);
        tell(session.sender(), 2, "SessionEnded", end).expect(204);

        assertThat(early.status()).isEqualTo(503);
        assertThat(record(session).state()).isEqualTo(RecordState.ENDED);
        assertThat(record(session).heard()).isEqualTo(2);
    }

    @Test
    void start_and_end_arriving_together_leave_one_ended_record() {
        Served known = session();
        for (int round = 0; round < 10; round++) {
            Served session = new Served(this, REALM, told(), Served.fresh("s"), known.branch(), known.practitioner(),
                    known.clients(), MONDAY_MORNING);
            String end = "{\"session\": \"%s\", \"endedAt\": \"%s\", \"outcome\": \"completed\"}"
                    .formatted(session.id(), MONDAY_MORNING);

            List<Answer> answers = Together.all(List.of(
                    () -> tell(session.sender(), 1, "SessionStarted", session.started("remote")),
                    () -> tell(session.sender(), 1, "SessionStarted", session.started("remote")),
                    () -> tell(session.sender(), 2, "SessionEnded", end)));
            tell(session.sender(), 2, "SessionEnded", end).expect(204);

            assertThat(answers.stream().limit(2)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(204));
            assertThat(record(session).state()).isEqualTo(RecordState.ENDED);
            assertThat(told().types(session.id(), 1)).containsExactly("LinkMinted");
        }
    }

    @Test
    void a_gap_is_asked_for_again() {
        Served session = session();

        Answer gap = tell(session.sender(), 3, "SessionCorrected", """
                {"session": "%s", "startedAt": "%s", "endedAt": "%s"}""".formatted(session.id(), MONDAY_MORNING,
                MONDAY_MORNING));

        assertThat(gap.status()).isEqualTo(503);
        assertThat(record(session).corrections()).isEmpty();
    }

    @Test
    void a_correction_keeps_the_times_before_it() {
        Served session = session().end();
        Instant earlier = MONDAY_MORNING.minus(Duration.ofMinutes(10));

        tell(session.sender(), 3, "SessionCorrected", """
                {"session": "%s", "startedAt": "%s", "endedAt": "%s"}""".formatted(session.id(), earlier,
                MONDAY_MORNING.plusSeconds(60))).expect(204);

        assertThat(record(session).session().startedAt()).isEqualTo(earlier);
        assertThat(record(session).ending().orElseThrow().at()).isEqualTo(MONDAY_MORNING.plusSeconds(60));
        assertThat(record(session).corrections()).containsExactly(
                new Correction(MONDAY_MORNING, Optional.of(MONDAY_MORNING)));
    }

    @Test
    void every_summary_is_kept_once() {
        Served session = session();
        Served unknown = new Served(this, REALM, told(), Served.fresh("s"), session.branch(), session.practitioner(),
                session.clients(), MONDAY_MORNING);

        session.summarise(1, "first").expect(204);
        session.summarise(1, "first").expect(204);
        session.summarise(2, "second").expect(204);

        assertThat(summaries(session)).isEqualTo(2);
        assertThat(unknown.summarise(1, "early").status()).isEqualTo(503);
    }

    @Test
    void what_comes_for_an_erased_client_is_dropped_and_nothing_is_made_again() {
        String client = Served.fresh("c");
        erase(client);
        Served session = session(Served.fresh("b"), Served.fresh("p"), "remote", client);

        session.summarise(1, "words").expect(204);
        session.end();

        assertThat(record(session).keys()).isEmpty();
        assertThat(record(session).state()).isEqualTo(RecordState.ENDED);
        assertThat(summaries(session)).isZero();
        assertThat(told().of(session.id())).isEmpty();
        assertThat(keys.find("client:" + client)).isInstanceOf(KeysetState.Destroyed.class);
    }

    @Test
    void a_session_can_be_sealed_after_its_clients_were_erased() {
        Served session = session();
        erase(session.clients().getFirst());

        session.sealed();

        assertThat(record(session).closure().orElseThrow().proof()).isEmpty();
    }

    @Test
    void nobody_tells_about_other_sessions_and_other_services_tell_nothing() {
        Served session = session();
        String body = session.started("remote");

        assertThat(tell("booking-service:bookings:another", 1, "SessionStarted", body).problem())
                .isEqualTo("message-refused");
        assertThat(tell("staff-service:bookings:" + session.id(), 2, "SessionEnded", body).problem())
                .isEqualTo("message-refused");
        assertThat(tell(session.sender(), 2, "SessionEnded", "{\"session\": \"" + session.id() + "\"}").problem())
                .isEqualTo("message-refused");
        assertThat(tell(session.sender(), 2, "SessionEnded",
                "{\"session\": \"" + session.id() + "\", \"endedAt\": \"soon\", \"outcome\": \"completed\"}").problem())
                .isEqualTo("message-refused");
        assertThat(record(session).state()).isEqualTo(RecordState.OPEN);
    }

    @Test
    void who_was_barred_is_refused() {
        Served session = session();

        tell("staff-service:staff:" + session.practitioner(), 1, "PersonKnown", """
                {"person": "%s", "roles": [], "branches": [], "cleared": false, "departed": true}"""
                .formatted(session.practitioner())).expect(204);

        Eventually.so(() -> session.say("x").status() == 401);
    }
}
