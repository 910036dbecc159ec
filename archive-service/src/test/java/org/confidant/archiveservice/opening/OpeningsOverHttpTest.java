package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.local.api.Answer;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Row 20: a record is opened by who needs to know, once, and never without an entry in its chain. */
class OpeningsOverHttpTest extends RunningService {
    private static final String REASON = "{\"reason\": \"Preparing the next session\"}";

    private Served told(Served session) {
        session.say("How did it go?").expect(201);
        put(session.token(), "/sessions/" + session.id() + "/notes", "{\"text\": \"the notes\"}").expect(200);
        session.summarise(1, "the first summary").expect(204);
        session.summarise(2, "the second summary").expect(204);
        return session;
    }

    private Answer open(Served session, String token, String... headers) {
        return post(token, "/records/" + session.id() + "/openings", REASON, headers);
    }

    private List<Document> entries(String chain, Served session) {
        return database.getCollection(chain).find(new Document("branch", session.branch()))
                .sort(new Document("n", 1)).into(new ArrayList<>());
    }

    private Answer amend(Served session, String token, String... headers) {
        return post(token, "/records/" + session.id() + "/amendments",
                "{\"text\": \"an addition\", \"reason\": \"forgotten\"}", headers);
    }

    @Test
    void a_sealed_record_shows_all_it_holds_once_and_leaves_an_entry() {
        Served session = told(session());
        session.hear(1, "Better.").expect(201);
        session.sealed();
        amend(session, session.token()).expect(201);

        Answer opened = open(session, session.token(), "Idempotency-Key", "o1").expect(201);
        Answer again = open(session, session.token(), "Idempotency-Key", "o1").expect(200);

        JsonNode content = opened.body().path("content");
        assertThat(content.path("transcript").valueStream().map(message -> message.path("author").asString() + ": "
                + message.path("text").asString())).containsExactly("practitioner: How did it go?",
                        "client-1: Better.");
        assertThat(content.path("notes").path("text").asString()).isEqualTo("the notes");
        assertThat(content.path("summaries").valueStream().map(summary -> summary.path("text").asString()))
                .containsExactly("the first summary", "the second summary");
        assertThat(content.path("amendments").get(0).path("text").asString()).isEqualTo("an addition");
        assertThat(content.path("record").path("state").asString()).isEqualTo("Sealed");
        assertThat(content.path("record").path("messages").asLong()).isEqualTo(2);
        assertThat(opened.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(again.body().has("content")).isFalse();
        assertThat(again.text("id")).isEqualTo(opened.text("id"));
        assertThat(again.body().path("entry")).isEqualTo(opened.body().path("entry"));
        assertThat(entries("openings", session)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("by")).isEqualTo(session.practitioner());
            assertThat(entry.getString("session")).isEqualTo(session.id());
            assertThat(entry.getString("outcome")).isEqualTo("opened");
        });
        assertThat(open(session, session.token(), "Idempotency-Key", "o2").expect(201).body().has("content")).isTrue();
        assertThat(post(session.token(), "/records/" + session.id() + "/openings", "{\"reason\": \"other\"}",
                "Idempotency-Key", "o1").problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void who_now_leads_a_later_session_with_the_client_may_read_until_that_one_is_sealed() {
        Served first = told(session());
        first.sealed();
        String successor = Served.fresh("p");
        String token = REALM.token(successor, Role.PRACTITIONER, first.branch());
        Answer before = open(first, token);
        Served second = session(first.branch(), successor, "on-site", first.clients().getFirst());

        Answer during = open(first, token).expect(201);
        Answer backwards = open(second, first.token());
        second.sealed();
        Answer after = open(first, token);

        assertThat(before.status()).isEqualTo(403);
        assertThat(during.body().path("content").path("notes").path("text").asString()).isEqualTo("the notes");
        assertThat(backwards.status()).isEqualTo(403);
        assertThat(after.status()).isEqualTo(403);
        open(first, first.token()).expect(201);
    }

    @Test
    void a_draft_is_shown_to_its_author_only() {
        Served first = told(session()).end();
        String successor = Served.fresh("p");
        CLOCK.moveTo(MONDAY_MORNING.plusSeconds(60));
        session(first.branch(), successor, "on-site", first.clients().getFirst());

        Answer other = open(first, REALM.token(successor, Role.PRACTITIONER, first.branch())).expect(201);
        Answer own = open(first, first.token()).expect(201);

        assertThat(other.body().path("content").has("notes")).isFalse();
        assertThat(other.body().path("content").path("transcript")).hasSize(1);
        assertThat(own.body().path("content").path("notes").path("text").asString()).isEqualTo("the notes");
    }

    @Test
    void the_refused_are_written_down_in_the_second_chain_of_the_record_s_branch() {
        Served session = told(session());
        session.sealed();
        String elsewhere = REALM.token("stranger", Role.PRACTITIONER, "another-branch");

        Answer inTheBranch = open(session, session.token(Role.PRACTITIONER));
        Answer outside = open(session, elsewhere);
        Answer unknown = post(elsewhere, "/records/nothing/openings", REASON);

        assertThat(inTheBranch.status()).isEqualTo(403);
        assertThat(outside.status()).isEqualTo(404);
        assertThat(outside.told().replace(session.id(), "nothing")).isEqualTo(unknown.told());
        assertThat(entries("openings", session)).isEmpty();
        assertThat(entries("refusals", session)).extracting(entry -> entry.getString("by") + " "
                + entry.getString("outcome")).containsExactly("someone-practitioner not-serving",
                        "stranger other-branch");
        assertThat(database.getCollection("refusals").countDocuments(new Document("session", "nothing"))).isOne();
    }

    @Test
    void who_is_refused_too_often_has_to_wait() {
        Served session = session();
        String token = REALM.token(Served.fresh("p"), Role.PRACTITIONER, session.branch());

        List<Integer> answers = IntStream.range(0, 22).mapToObj(attempt -> open(session, token).status()).toList();

        assertThat(answers.subList(0, 20)).containsOnly(403);
        assertThat(answers.subList(20, 22)).containsOnly(429);
        assertThat(entries("refusals", session)).hasSize(20);
        open(session, session.token()).expect(201);
    }

    @Test
    void a_hundred_openings_at_once_are_all_answered_and_make_one_chain() {
        Served session = told(session());
        session.sealed();

        List<Answer> answers = Together.all(IntStream.range(0, 100).<Callable<Answer>>mapToObj(
                index -> () -> open(session, session.token(), "Idempotency-Key", "k" + index / 2)).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.body().has("content")).map(answer -> answer.text("id")))
                .hasSize(50).doesNotHaveDuplicates();
        assertThat(entries("openings", session)).hasSize(50);
        assertThat(entries("openings", session).stream().map(entry -> entry.getString("opening"))
                .collect(Collectors.toSet()))
                .isEqualTo(answers.stream().map(answer -> answer.text("id")).collect(Collectors.toSet()));
        Answer verified = verify(session, "");
        assertThat(verified.body().path("whole").asBoolean()).isTrue();
        assertThat(verified.body().path("n").asLong()).isEqualTo(50);
    }

    private Answer verify(Served session, String since) {
        return post(REALM.token("auditor", Role.AUDITOR, "*"), "/openings/verification",
                "{\"branch\": \"" + session.branch() + "\"" + since + "}");
    }

    @Test
    void a_flipped_bit_in_a_message_is_found_and_nothing_is_shown() {
        Served session = told(session());
        session.sealed();
        var chunks = database.getCollection("chunks");
        Document chunk = chunks.find(new Document("session", session.id())).first();
        Document message = chunk.getList("messages", Document.class).getFirst();
        byte[] sealed = message.get("text", Binary.class).getData();
        sealed[sealed.length / 2] ^= 1;
        message.put("text", new Binary(sealed));
        chunks.replaceOne(new Document("_id", chunk.get("_id")), chunk);

        Answer answer = open(session, session.token());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("record-damaged");
        assertThat(entries("openings", session)).isEmpty();
        assertThat(entries("refusals", session)).extracting(entry -> entry.getString("outcome"))
                .containsExactly("damaged");
    }

    @Test
    void a_flipped_bit_in_the_wrapped_key_is_found() {
        Served session = told(session());
        var records = database.getCollection("records");
        Document record = records.find(new Document("_id", session.id())).first();
        Document key = record.getList("keys", Document.class).getFirst();
        byte[] wrapped = key.get("wrapped", Binary.class).getData();
        wrapped[20] ^= 4;
        records.updateOne(new Document("_id", session.id()),
                new Document("$set", new Document("keys.0.wrapped", new Binary(wrapped))));

        assertThat(open(session, session.token()).problem()).isEqualTo("record-damaged");
        assertThat(session.say("x").problem()).isEqualTo("record-damaged");
        assertThat(entries("openings", session)).isEmpty();
    }

    @Test
    void messages_that_are_gone_or_moved_between_records_are_found() {
        Served session = told(session());
        session.hear(1, "the last word").expect(201);
        session.sealed();
        var chunks = database.getCollection("chunks");
        Document chunk = chunks.find(new Document("session", session.id())).first();
        chunk.getList("messages", Document.class).removeLast();
        chunks.replaceOne(new Document("_id", chunk.get("_id")), chunk);

        assertThat(open(session, session.token()).problem()).isEqualTo("record-damaged");
    }

    @Test
    void with_its_last_client_erased_a_record_opens_for_nobody() {
        Served session = session(Served.fresh("b"), Served.fresh("p"), "on-site", Served.fresh("c"),
                Served.fresh("c"));
        told(session).sealed();

        erase(session.clients().getFirst());
        open(session, session.token()).expect(201);
        erase(session.clients().getLast());

        assertThat(open(session, session.token()).problem()).isEqualTo("record-erased");
        assertThat(amend(session, session.token()).problem()).isEqualTo("record-erased");
        assertThat(entries("refusals", session)).extracting(entry -> entry.getString("outcome"))
                .containsExactly("erased");
    }

    @Test
    void amendments_are_added_once_by_who_led_the_session_after_it_was_sealed() {
        Served session = told(session());
        Answer early = amend(session, session.token());
        session.sealed();

        Answer added = amend(session, session.token(), "Idempotency-Key", "a1").expect(201);
        Answer again = amend(session, session.token(), "Idempotency-Key", "a1").expect(201);
        Answer other = post(session.token(), "/records/" + session.id() + "/amendments",
                "{\"text\": \"another\", \"reason\": \"x\"}", "Idempotency-Key", "a1");

        assertThat(early.problem()).isEqualTo("illegal-record-step");
        assertThat(again.text("id")).isEqualTo(added.text("id"));
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(amend(session, session.token(Role.PRACTITIONER)).status()).isEqualTo(403);
        assertThat(amend(session, REALM.token(session.practitioner(), Role.PRACTITIONER, "elsewhere")).status())
                .isEqualTo(404);
        assertThat(open(session, session.token()).body().path("content").path("amendments")).hasSize(1);
        assertThat(open(session, session.token()).body().path("content").path("notes").path("text").asString())
                .isEqualTo("the notes");
    }

    @Test
    void a_practitioner_lists_the_records_they_may_open_in_order_of_start() {
        String branch = Served.fresh("b");
        String client = Served.fresh("c");
        String mine = Served.fresh("p");
        List<Served> sessions = new ArrayList<>();
        for (String practitioner : List.of(mine, Served.fresh("p"), Served.fresh("p"), mine)) {
            CLOCK.moveTo(CLOCK.instant().plusSeconds(60));
            sessions.add(session(branch, practitioner, "on-site", client));
        }
        String token = sessions.getFirst().token();

        List<String> whileServing = ids(get(token, "/records?client=" + client));
        Answer page = get(token, "/records?client=" + client + "&limit=3");
        List<String> other = ids(get(sessions.get(1).token(), "/records?client=" + client));
        sessions.forEach(session -> session.end());
        pass(Duration.ofDays(2));
        List<String> later = ids(get(token, "/records?client=" + client));

        assertThat(whileServing).isEqualTo(sessions.stream().map(Served::id).toList());
        assertThat(ids(page)).isEqualTo(whileServing.subList(0, 3));
        assertThat(ids(get(token, "/records?client=" + client + "&limit=3&after=" + page.text("next"))))
                .isEqualTo(whileServing.subList(3, 4));
        assertThat(other).containsExactly(sessions.get(0).id(), sessions.get(1).id());
        assertThat(later).containsExactly(sessions.get(0).id(), sessions.get(3).id());
        assertThat(ids(get(token, "/records?session=" + sessions.get(0).id()))).hasSize(1);
        assertThat(ids(get(token, "/records?session=" + sessions.get(1).id()))).isEmpty();
        assertThat(ids(get(REALM.token(mine, Role.PRACTITIONER, "elsewhere"), "/records?client=" + client))).isEmpty();
        assertThat(get(token, "/records").told()).contains("\"field\":\"client\"");
        assertThat(get(token, "/records?client=" + client + "&after=x").status()).isEqualTo(400);
    }

    private static List<String> ids(Answer list) {
        return list.items().stream().map(record -> record.path("id").asString()).toList();
    }

    @Test
    void bad_bodies_name_the_field() {
        Served session = session();
        String path = "/records/" + session.id();

        assertThat(post(session.token(), path + "/openings", "{}").told()).contains("\"field\":\"reason\"");
        assertThat(post(session.token(), path + "/amendments", "{\"text\": \"\"}").told())
                .contains("\"field\":\"text\"").contains("\"field\":\"reason\"");
    }

    @Test
    void an_auditor_verifies_from_the_head_they_kept() {
        Served session = told(session());
        open(session, session.token()).expect(201);
        Answer first = verify(session, "").expect(200);
        String kept = ", \"n\": " + first.body().path("n").asLong() + ", \"head\": \"" + first.text("head") + "\"";
        open(session, session.token()).expect(201);
        Answer since = verify(session, kept).expect(200);
        String later = ", \"n\": 2, \"head\": \"" + since.text("head") + "\"";

        database.getCollection("openings").updateOne(new Document("_id", session.branch() + ":2"),
                new Document("$set", new Document("by", "somebody")));
        Answer altered = verify(session, kept);
        database.getCollection("openings").deleteOne(new Document("_id", session.branch() + ":2"));
        Answer cut = verify(session, later);

        assertThat(since.body().path("whole").asBoolean()).isTrue();
        assertThat(since.body().path("n").asLong()).isEqualTo(2);
        assertThat(altered.body().path("broken").path("n").asLong()).isEqualTo(2);
        assertThat(altered.body().path("broken").path("how").asString()).isEqualTo("altered");
        assertThat(cut.body().path("whole").asBoolean()).isFalse();
        assertThat(cut.body().path("broken").path("how").asString()).isEqualTo("missing");
        assertThat(verify(session, ", \"n\": 2").told()).contains("\"field\":\"head\"");
        assertThat(verify(session, ", \"chain\": \"other\"").told()).contains("\"field\":\"chain\"");
        assertThat(verify(session, ", \"chain\": \"refusals\"").body().path("whole").asBoolean()).isTrue();
        assertThat(post(REALM.token("auditor", Role.AUDITOR, "elsewhere"), "/openings/verification",
                "{\"branch\": \"" + session.branch() + "\"}").status()).isEqualTo(404);
    }
}
