package org.confidant.archiveservice.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** Conversations as server-sent events. */
class ListeningTest extends RunningService {
    private static List<String> data(Stream<String> lines, int events) {
        return lines.filter(line -> line.startsWith("data:")).limit(events)
                .map(line -> JSON.readTree(line.substring(5)).path("text").asString()).toList();
    }

    @Test
    void what_is_said_is_heard_as_it_is_said() throws Exception {
        Served session = session();
        session.say("one").expect(201);

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Stream<String> lines = listen("", session.link(1) + "/messages")) {
            Future<List<String>> heard = other.submit(() -> data(lines, 3));
            session.hear(1, "two").expect(201);
            session.say("three").expect(201);

            assertThat(heard.get(20, TimeUnit.SECONDS)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void who_comes_back_goes_on_behind_what_they_heard_last() {
        Served session = session();
        List.of("one", "two", "three").forEach(text -> session.say(text).expect(201));

        try (Stream<String> lines = listen(session.token(), "/sessions/" + session.id() + "/messages",
                "Last-Event-ID", "2")) {
            assertThat(lines.limit(2).toList()).containsExactly("id:3", "event:message");
        }
    }

    @Test
    void a_stream_ends_when_nothing_more_can_be_said() {
        Served session = session();
        session.say("one").expect(201);
        session.end();
        CLOCK.moveTo(CLOCK.instant().plus(Duration.ofHours(25)));

        try (Stream<String> lines = listen(session.token(), "/sessions/" + session.id() + "/messages")) {
            assertThat(lines.filter(line -> line.startsWith("event:")).toList()).containsExactly("event:message",
                    "event:over");
        }
    }

    @Test
    void who_is_barred_hears_no_more() {
        Served session = session();
        session.say("one").expect(201);

        try (Stream<String> lines = listen(session.token(), "/sessions/" + session.id() + "/messages")) {
            tell("staff-service:staff:" + session.practitioner(), 1, "PersonKnown", """
                    {"person": "%s", "departed": true}""".formatted(session.practitioner())).expect(204);

            assertThat(lines.filter(line -> line.startsWith("event:")).toList()).endsWith("event:over");
        }
    }

    @Test
    void who_may_not_listen_gets_a_problem_document() {
        Served session = session();

        String refused = String.join("", listen(session.token(Role.PRACTITIONER),
                "/sessions/" + session.id() + "/messages").toList());

        assertThat(refused).contains("/problems/not-allowed");
    }
}
