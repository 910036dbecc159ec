package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row 28: who looks into a complaint opens that record, whatever their branch, until their access ends. */
class MembersOverHttpTest extends RunningService {
    private static final String REASON = "{\"reason\": \"To hear both sides\"}";
    private static final Instant END = MONDAY_MORNING.plus(Duration.ofDays(30));
    private static final String ELSEWHERE = "far-away";

    private final String complaint = Served.fresh("k");
    private final String member = Served.fresh("m");
    private final String token = REALM.token(member, Role.INVESTIGATOR, ELSEWHERE);

    private Served spoken() {
        Served session = session();
        session.say("How did it go?").expect(201);
        put(session.token(), "/sessions/" + session.id() + "/notes", "{\"text\": \"the notes\"}").expect(200);
        return session;
    }

    private Answer open(Served session, String token, String... headers) {
        return post(token, "/records/" + session.id() + "/openings", REASON, headers);
    }

    private Answer list(Served session, String token) {
        return get(token, "/records?session=" + session.id());
    }

    private List<Document> entries(String chain, Served session) {
        return database.getCollection(chain).find(new Document("branch", session.branch()))
                .sort(new Document("n", 1)).into(new ArrayList<>());
    }

    private void granted(Served session, long n) {
        grant(complaint, session, n, Map.of(member, END)).expect(204);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRACTITIONER", "BRANCH_MANAGER", "INSPECTOR", "INVESTIGATOR", "TRAINER"})
    void a_member_of_another_branch_reads_that_record_in_whatever_role(Role role) {
        Served session = spoken();
        session.sealed();
        granted(session, 1);
        String mine = REALM.token(member, role, ELSEWHERE);

        Answer listed = list(session, mine);
        Answer opened = open(session, mine, "Idempotency-Key", "o1").expect(201);
        Answer again = open(session, mine, "Idempotency-Key", "o1").expect(200);

        assertThat(listed.items()).singleElement()
                .satisfies(record -> assertThat(record.path("startedAt").asString())
                        .isEqualTo("2026-05-11T10:00:00+08:00"));
        assertThat(opened.body().path("content").path("transcript")).hasSize(1);
        assertThat(opened.body().path("content").path("notes").path("text").asString()).isEqualTo("the notes");
        assertThat(again.body().has("content")).isFalse();
        assertThat(opened.text("role")).isEqualTo(role.realmName());
        assertThat(opened.text("grant")).isEqualTo(complaint);
        assertThat(entries("openings", session)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("by")).isEqualTo(member);
            assertThat(entry.getString("role")).isEqualTo(role.realmName());
            assertThat(entry.getString("grant")).isEqualTo(complaint);
        });
        assertThat(post(REALM.token("auditor", Role.AUDITOR, "*"), "/openings/verification",
                "{\"branch\": \"" + session.branch() + "\"}").body().path("whole").asBoolean()).isTrue();
    }

    @Test
    void a_member_sees_nothing_else_of_that_branch() {
        Served session = spoken();
        Served other = session(session.branch(), session.practitioner(), "on-site", session.clients().getFirst());
        granted(session, 1);
        String practitioner = REALM.token(member, Role.PRACTITIONER, ELSEWHERE);

        assertThat(list(other, token).items()).isEmpty();
        assertThat(open(other, token).status()).isEqualTo(404);
        assertThat(get(token, "/records?client=" + session.clients().getFirst()).status()).isEqualTo(403);
        assertThat(get(practitioner, "/records?client=" + session.clients().getFirst()).items()).isEmpty();
        assertThat(get(practitioner, "/sessions/" + session.id() + "/messages").status()).isEqualTo(404);
        assertThat(post(practitioner, "/records/" + session.id() + "/amendments",
                "{\"text\": \"an addition\", \"reason\": \"forgotten\"}").status()).isEqualTo(404);
    }

    @Test
    void notes_are_shown_to_members_once_they_are_sealed() {
        Served session = spoken();
        granted(session, 1);
        session.end();

        Answer draft = open(session, token).expect(201);
        pass(Duration.ofDays(2));
        Answer sealed = open(session, token).expect(201);

        assertThat(draft.body().path("content").has("notes")).isFalse();
        assertThat(sealed.body().path("content").path("notes").path("text").asString()).isEqualTo("the notes");
    }

    @Test
    void a_member_who_serves_a_client_of_it_opens_it_for_the_group() {
        Served session = spoken();
        pass(Duration.ofHours(1));
        session(session.branch(), member, "on-site", session.clients().getFirst());
        String mine = REALM.token(member, Role.PRACTITIONER, session.branch());
        Answer served = open(session, mine).expect(201);

        granted(session, 1);
        Answer looked = open(session, mine).expect(201);

        assertThat(served.body().has("grant")).isFalse();
        assertThat(looked.text("grant")).isEqualTo(complaint);
    }

    @Test
    void no_grant_outlives_its_end() {
        Served session = spoken();
        granted(session, 1);
        CLOCK.moveTo(END.minusMillis(1));
        open(session, token, "Idempotency-Key", "last").expect(201);

        CLOCK.moveTo(END);

        assertThat(open(session, token).status()).isEqualTo(403);
        assertThat(list(session, token).status()).isEqualTo(403);
        assertThat(open(session, token).told()).contains("Your access to this record has ended.");
        assertThat(open(session, token, "Idempotency-Key", "last").expect(200).body().has("content")).isFalse();
        assertThat(entries("refusals", session)).extracting(entry -> entry.getString("by") + " "
                + entry.getString("role") + " " + entry.getString("outcome"))
                .containsOnly(member + " investigator grant-ended");
        grant(complaint, session, 2, Map.of(member, END.plus(Duration.ofDays(30)))).expect(204);
        open(session, token).expect(201);
    }

    @Test
    void off_the_group_or_after_it_is_closed_a_record_is_shut_at_once_to_members_of_any_branch() {
        Served session = spoken();
        String inside = REALM.token("inside", Role.TRAINER, session.branch());
        grant(complaint, session, 1, Map.of(member, END, "inside", END)).expect(204);
        open(session, token).expect(201);
        open(session, inside).expect(201);

        grant(complaint, session, 2, Map.of("inside", END)).expect(204);
        Answer off = open(session, token);
        Answer still = open(session, inside);
        grant(complaint, session, 3, Map.of()).expect(204);
        Answer closed = open(session, inside);

        assertThat(off.status()).isEqualTo(403);
        assertThat(still.status()).isEqualTo(201);
        assertThat(closed.status()).isEqualTo(403);
    }

    @Test
    void who_never_was_a_member_is_answered_as_before() {
        Served session = spoken();
        granted(session, 1);
        String colleague = session.token(Role.BRANCH_MANAGER);
        String stranger = REALM.token(Served.fresh("p"), Role.INSPECTOR, ELSEWHERE);

        assertThat(list(session, colleague).items()).isEmpty();
        assertThat(open(session, colleague).status()).isEqualTo(403);
        assertThat(list(session, stranger).items()).isEmpty();
        assertThat(open(session, stranger).status()).isEqualTo(404);
        assertThat(open(session, stranger).told().replace(session.id(), "void"))
                .isEqualTo(post(stranger, "/records/void/openings", REASON).told());
        assertThat(entries("refusals", session)).extracting(entry -> entry.getString("role") + " "
                + entry.getString("outcome")).containsExactly("branch-manager not-serving", "inspector other-branch",
                        "inspector other-branch");
    }

    @Test
    void having_led_sessions_once_opens_nothing_to_who_is_no_practitioner_any_more() {
        Served session = spoken();
        String promoted = REALM.token(session.practitioner(), Role.BRANCH_MANAGER, session.branch());

        assertThat(open(session, promoted).status()).isEqualTo(403);
        assertThat(list(session, promoted).items()).isEmpty();
    }

    @Test
    void the_accused_keep_what_they_have_and_their_openings_need_no_grant() {
        Served session = spoken();
        granted(session, 1);

        Answer opened = open(session, session.token()).expect(201);

        assertThat(opened.text("role")).isEqualTo("practitioner");
        assertThat(opened.body().has("grant")).isFalse();
        assertThat(entries("openings", session)).singleElement()
                .satisfies(entry -> assertThat(entry.containsKey("grant")).isFalse());
    }

    @Test
    void complaint_service_hears_of_every_round_once_it_holds() {
        Served session = session();
        granted(session, 1);
        granted(session, 1);
        grant(complaint, session, 2, Map.of()).expect(204);

        Eventually.so(() -> complaints().of(complaint).size() == 2);

        assertThat(complaints().of(complaint)).extracting(Envelope::sender, Envelope::n, Envelope::type, Envelope::body)
                .containsExactly(
                        tuple("archive-service:grants:" + complaint, 1L, "AccessKnown",
                                Map.of("complaint", complaint, "round", 1)),
                        tuple("archive-service:grants:" + complaint, 2L, "AccessKnown",
                                Map.of("complaint", complaint, "round", 2)));
    }

    @Test
    void a_client_sees_members_openings_in_neutral_words_and_without_the_complaint() {
        Served session = spoken();
        granted(session, 1);
        open(session, token).expect(201);
        String url = post(session.token(Role.RECEPTIONIST), "/clients/" + session.clients().getFirst() + "/links",
                "{\"purpose\": \"openings\", \"identityCheck\": \"identity card\"}").expect(201).text("url");

        Answer seen = get("", url.substring(url.indexOf("/links/")));

        assertThat(seen.items()).singleElement().satisfies(item -> {
            assertThat(item.path("by").asString()).isEqualTo(member);
            assertThat(item.path("role").asString()).isEqualTo("reviewer");
            assertThat(item.path("reason").asString()).isEqualTo("To look into how the session went");
        });
        assertThat(seen.told()).doesNotContain(complaint).doesNotContain("investigator").doesNotContain("both sides");
    }

    @Test
    void nobody_but_complaint_service_grants_anything() {
        Served session = session();
        String body = """
                {"complaint": "k", "session": "%s", "branch": "%s", "round": 1,
                 "members": [{"person": "%s", "until": "%s"}]}""".formatted(session.id(), session.branch(), member,
                END);

        assertThat(tell("booking-service:complaints:k", 1, "AccessGranted", body).status()).isEqualTo(422);
        assertThat(put(REALM.token("booking-service", Role.SERVICE), "/inbox/complaint-service:complaints:k/1",
                "{\"type\":\"AccessGranted\",\"at\":\"2026-05-11T00:00:00Z\",\"body\":" + body + "}").status())
                .isEqualTo(403);
        assertThat(open(session, token).status()).isEqualTo(404);
    }
}
