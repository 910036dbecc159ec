package org.confidant.complaintservice.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What booking-service tells of a session after it has begun. */
class SessionsToldTest extends RunningService {
    private static final Instant ONE = Instant.parse("2026-05-11T01:50:00Z");
    private static final Instant TWO = Instant.parse("2026-05-11T01:40:00Z");

    @Autowired
    private Sessions sessions;
    @Autowired
    private MeterRegistry meters;

    private Session kept(Office office, String id) {
        BranchScope scope = LinkScope.of(office.branch());
        return sessions.byId(id, scope).orElseThrow().value();
    }

    private Answer corrected(String session, long n, Instant endedAt) {
        return corrected(session, n, ", \"endedAt\": \"" + endedAt + "\"");
    }

    private Answer corrected(String session, long n, String endedAt) {
        return tell("booking-service:bookings:" + session, n, "SessionCorrected", """
                {"session": "%s", "startedAt": "2026-05-11T01:05:00Z"%s}""".formatted(session, endedAt));
    }

    @Test
    void a_session_ends_and_is_corrected() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        office.tellEnded(session, 2, ONE).expect(204);
        Session ended = kept(office, session);
        corrected(session, 3, TWO).expect(204);

        assertThat(ended.endedAt()).contains(ONE);
        assertThat(kept(office, session).endedAt()).contains(TWO);
        assertThat(kept(office, session).startedAt()).isEqualTo(Instant.parse("2026-05-11T01:05:00Z"));
        assertThat(kept(office, session).links()).hasSize(1);
    }

    @Test
    void a_field_that_is_null_is_named_and_nothing_is_learnt() {
        Office office = office();
        String session = office.session(Office.fresh("c"));

        Answer answer = corrected(session, 2, ", \"endedAt\": null").expect(400);

        assertThat(answer.told()).contains("\"field\":\"body.endedAt\"");
        assertThat(kept(office, session).startedAt()).isEqualTo(Instant.parse("2026-05-11T01:00:00Z"));
    }

    @Test
    void a_correction_without_an_end_leaves_the_end() {
        Office office = office();
        String session = office.session();
        corrected(session, 2, "").expect(204);
        boolean open = kept(office, session).endedAt().isEmpty();

        office.tellEnded(session, 3, ONE).expect(204);
        corrected(session, 4, "").expect(204);

        assertThat(open).isTrue();
        assertThat(kept(office, session).endedAt()).contains(ONE);
    }

    @Test
    void what_comes_again_after_what_followed_it_changes_nothing() {
        Office office = office();
        String session = office.session();
        office.tellEnded(session, 2, ONE).expect(204);
        corrected(session, 3, TWO).expect(204);

        office.tellEnded(session, 2, ONE).expect(204);
        office.tellSession(session, List.of());

        assertThat(kept(office, session).endedAt()).contains(TWO);
    }

    @Test
    void what_comes_too_early_is_asked_for_again() {
        Office office = office();
        String session = office.session();

        assertThat(corrected(session, 3, TWO).status()).isEqualTo(503);
        assertThat(kept(office, session).endedAt()).isEmpty();
    }

    @Test
    void a_session_whose_beginning_was_never_told_is_left_out_and_counted_so() {
        double before = meters.counter("confidant.sessions.unheard").count();
        String session = Office.fresh("s");

        office().tellEnded(session, 1, ONE).expect(204);
        corrected(session, 2, TWO).expect(204);

        assertThat(meters.counter("confidant.sessions.unheard").count() - before).isEqualTo(2);
    }

    @Test
    void the_same_message_at_once_takes_effect_once() {
        Office office = office();
        String session = office.session();

        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> replicas.execute(() -> office.tellEnded(session, 2, ONE)));
        }

        assertThat(kept(office, session).endedAt()).contains(ONE);
        corrected(session, 3, TWO).expect(204);
        assertThat(kept(office, session).endedAt()).contains(TWO);
    }
}
