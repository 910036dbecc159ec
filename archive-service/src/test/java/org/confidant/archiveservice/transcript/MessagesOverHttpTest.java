package org.confidant.archiveservice.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 16: what is said in a session is taken down in order, exactly once, under its own author. */
class MessagesOverHttpTest extends RunningService {
    private List<String> texts(Answer list) {
        return list.items().stream().map(message -> message.path("author").asString() + ": "
                + message.path("text").asString()).toList();
    }

    private Answer transcript(Served session) {
        return get(session.token(), "/sessions/" + session.id() + "/messages?limit=200");
    }

    @Test
    void practitioner_and_client_talk_and_both_read_the_same_in_order() {
        Served session = session();

        session.say("How are you?").expect(201);
        session.hear(1, "I could not sleep.").expect(201);
        Answer third = session.say("Since when?").expect(201);

        assertThat(third.body().path("number").asLong()).isEqualTo(3);
        assertThat(third.text("at")).isEqualTo("2026-05-11T10:00:00+08:00");
        assertThat(texts(transcript(session))).containsExactly("practitioner: How are you?",
                "client-1: I could not sleep.", "practitioner: Since when?");
        assertThat(texts(get("", session.link(1) + "/messages"))).isEqualTo(texts(transcript(session)));
    }

    @Test
    void a_list_goes_on_behind_the_number_named() {
        Served session = session();
        IntStream.rangeClosed(1, 5).forEach(number -> session.say("m" + number).expect(201));
        String messages = "/sessions/" + session.id() + "/messages";

        Answer page = get(session.token(), messages + "?after=1&limit=2");

        assertThat(texts(page)).containsExactly("practitioner: m2", "practitioner: m3");
        assertThat(page.text("next")).isEqualTo("3");
        assertThat(texts(get(session.token(), messages + "?after=3&limit=2"))).containsExactly("practitioner: m4",
                "practitioner: m5");
        assertThat(get(session.token(), messages + "?after=3&limit=2").body().has("next")).isFalse();
        assertThat(get(session.token(), messages + "?after=x").status()).isEqualTo(400);
        assertThat(get(session.token(), messages + "?limit=201").status()).isEqualTo(400);
    }

    @Test
    void the_same_key_says_it_once_and_another_body_is_refused() {
        Served session = session();

        Answer first = session.say("once", "Idempotency-Key", "k1").expect(201);
        Answer again = session.say("once", "Idempotency-Key", "k1").expect(201);
        Answer other = session.say("twice", "Idempotency-Key", "k1");
        Answer byLink = session.hear(1, "once", "Idempotency-Key", "k1").expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(byLink.body().path("number").asLong()).isEqualTo(2);
        assertThat(texts(transcript(session))).hasSize(2);
    }

    @Test
    void many_devices_sending_at_once_under_few_keys_leave_one_message_per_key_and_no_gap() {
        Served session = session();
        session.link(1);
        List<Callable<Answer>> devices = IntStream.range(0, 32).<Callable<Answer>>mapToObj(
                index -> () -> index % 2 == 0
                        ? session.say("mine " + index / 4, "Idempotency-Key", "m" + index / 4)
                        : session.hear(1, "theirs " + index / 4, "Idempotency-Key", "t" + index / 4))
                .toList();

        List<Answer> answers = Together.all(devices);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        List<JsonNode> messages = transcript(session).items();
        assertThat(messages).hasSize(16);
        assertThat(messages.stream().map(message -> message.path("number").asLong()))
                .isEqualTo(LongStream.rangeClosed(1, 16).boxed().toList());
        assertThat(messages.stream().map(message -> message.path("text").asString())).doesNotHaveDuplicates();
    }

    @Test
    void what_was_said_within_the_session_is_taken_for_a_day_after_its_end() {
        Served session = session();
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofMinutes(40)));
        session.end();
        pass(Duration.ofHours(23));

        Answer within = said(session, MONDAY_MORNING.plus(Duration.ofMinutes(20)));
        Answer now = session.say("without a time");
        Answer before = said(session, MONDAY_MORNING.minusMillis(1));
        Answer behind = said(session, MONDAY_MORNING.plus(Duration.ofMinutes(41)));
        pass(Duration.ofHours(1));
        Answer tooLate = said(session, MONDAY_MORNING.plus(Duration.ofMinutes(20)));

        assertThat(within.status()).isEqualTo(201);
        assertThat(within.text("at")).isEqualTo("2026-05-11T10:20:00+08:00");
        assertThat(List.of(now, before, behind)).allSatisfy(
                refused -> assertThat(refused.problem()).isEqualTo("outside-session"));
        assertThat(now.status()).isEqualTo(422);
        assertThat(tooLate.problem()).isEqualTo("session-long-over");
    }

    private Answer said(Served session, Instant at) {
        return post(session.token(), "/sessions/" + session.id() + "/messages",
                "{\"text\": \"late\", \"at\": \"" + at + "\"}");
    }

    @Test
    void a_message_of_the_future_is_refused() {
        Served session = session();

        assertThat(said(session, MONDAY_MORNING.plusMillis(1)).problem()).isEqualTo("outside-session");
        assertThat(said(session, MONDAY_MORNING).status()).isEqualTo(201);
    }

    @Test
    void bad_bodies_are_refused_field_by_field() {
        Served session = session();
        String messages = "/sessions/" + session.id() + "/messages";

        assertThat(post(session.token(), messages, "{}").told()).contains("\"field\":\"text\"");
        assertThat(post(session.token(), messages, "{\"text\":\" \"}").status()).isEqualTo(400);
        assertThat(post(session.token(), messages, "{\"text\":\"" + "x".repeat(8001) + "\"}").status()).isEqualTo(400);
        assertThat(post(session.token(), messages, "{\"text\":\"x\",\"author\":\"client-1\"}").told())
                .contains("\"field\":\"author\"");
        assertThat(post(session.token(), messages, "{\"text\":\"x\",\"at\":\"today\"}").told())
                .contains("\"field\":\"at\"");
        assertThat(transcript(session).items()).isEmpty();
    }

    @Test
    void a_session_takes_twenty_megabytes() {
        Served session = session();
        session.say("one").expect(201);
        database.getCollection("chunks").updateOne(new Document("session", session.id()),
                new Document("$set", new Document("before", (20L << 20) - 100)));

        assertThat(session.say("x".repeat(200)).problem()).isEqualTo("transcript-full");
        session.say("short").expect(201);
    }

    @Test
    void only_who_leads_the_session_takes_part_by_token() {
        Served session = session();
        String messages = "/sessions/" + session.id() + "/messages";
        String colleague = session.token(Role.PRACTITIONER);
        String elsewhere = REALM.token(session.practitioner(), Role.PRACTITIONER, "another-branch");

        assertThat(post(colleague, messages, "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(get(colleague, messages).status()).isEqualTo(403);
        assertThat(post(elsewhere, messages, "{\"text\":\"x\"}").status()).isEqualTo(404);
        assertThat(get(elsewhere, messages).status()).isEqualTo(404);
        assertThat(get(session.token(Role.BRANCH_MANAGER), messages).status()).isEqualTo(403);
        assertThat(get(session.token(), "/sessions/nothing/messages").status()).isEqualTo(404);
    }

    @Test
    void forged_foreign_and_expired_links_get_one_and_the_same_answer() {
        Served session = session();
        String link = session.link(1);
        Answer forged = get("", "/links/a00000000000000000000000000/messages");
        Answer foreign = get("", link.replace("/links/a", "/links/b") + "/messages");
        Answer altered = get("", link.substring(0, link.length() - 1) + "/messages");

        session.end();
        pass(Duration.ofHours(24));
        Answer expired = get("", link + "/messages");
        Answer expiredPost = post("", link + "/messages", "{\"text\":\"x\"}");

        assertThat(forged.status()).isEqualTo(404);
        assertThat(List.of(foreign, altered, expired)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.told().replaceAll("/links/[^/]*", "")).isEqualTo(
                    forged.told().replaceAll("/links/[^/]*", ""));
        });
        assertThat(expiredPost.status()).isEqualTo(404);
    }

    @Test
    void an_erased_client_s_link_opens_nothing_while_the_others_go_on() {
        Served session = session(Served.fresh("b"), Served.fresh("p"), "remote", Served.fresh("c"),
                Served.fresh("c"));
        session.hear(1, "from one").expect(201);
        session.hear(2, "from two").expect(201);

        erase(session.clients().getFirst());

        assertThat(session.hear(1, "again").status()).isEqualTo(404);
        session.hear(2, "I am still here").expect(201);
        session.say("So am I").expect(201);
        assertThat(texts(transcript(session))).contains("client-1: from one", "client-2: I am still here");
    }

    @Test
    void with_the_last_client_erased_nothing_is_said_or_read_any_more() {
        Served session = session();
        session.hear(1, "words").expect(201);

        erase(session.clients().getFirst());

        assertThat(session.say("x").problem()).isEqualTo("record-erased");
        assertThat(transcript(session).problem()).isEqualTo("record-erased");
        assertThat(session.hear(1, "x").status()).isEqualTo(404);
    }

    @Test
    void after_sealing_the_transcript_is_read_by_opening_the_record_only() {
        Served session = session();
        session.say("words").expect(201);
        session.sealed();

        assertThat(transcript(session).problem()).isEqualTo("record-sealed");
        assertThat(session.say("more").status()).isEqualTo(409);
    }

    @Test
    void messages_are_bound_to_their_place() {
        Served session = session();
        session.say("first").expect(201);
        session.hear(1, "second").expect(201);
        var chunks = database.getCollection("chunks");
        Document chunk = chunks.find(new Document("session", session.id())).first();
        List<Document> messages = chunk.getList("messages", Document.class);
        Object first = messages.get(0).get("text");
        messages.get(0).put("text", messages.get(1).get("text"));
        messages.get(1).put("text", first);
        chunks.replaceOne(new Document("_id", chunk.get("_id")), chunk);

        assertThat(transcript(session).problem()).isEqualTo("record-damaged");
    }
}
