package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.journeys.Office.SOON;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The road goes on from the first text to the sealed record and the client's own judgement, on a Saturday that works as a
 * Tuesday: a couple, a girl of 13, a partner's client, one who comes back, a chat at night, and a session nobody ends.
 */
@ExtendWith(Running.class)
class ServedJourneyTest {
    private final Company company;
    private Office office;
    private String wife = "";
    private String couple = "";
    private String girls = "";
    private String again = "";
    private String forgotten = "";
    private String night = "";
    private String chatLink = "";

    ServedJourneyTest(Company company) {
        this.company = company;
        company.clock("2026-05-09T08:00:00+08:00");
        this.office = Office.open(company);
    }

    @Test
    void clients_are_served_and_the_record_is_sealed() {
        row12_texts_are_published();
        row13_each_participant_signs_for_themselves();
        row14_the_practitioner_prepares();
        row15_nothing_starts_before_everything_is_there();
        row17_a_session_has_stages_and_an_end();
        row7_a_partners_booking_is_moved_and_served();
        row13_who_comes_back_signs_nothing_again();
        row17_a_session_nobody_ends();
        row16_a_chat_at_night_with_nobody_at_the_desk();
        row18_clients_say_how_it_was();
        row17_a_note_is_written_next_morning();
        row20_the_record_is_opened_by_who_may();
        row21_the_client_sees_who_opened_it();
        row22_the_chain_is_whole();
        row19_no_task_is_left_without_an_owner();
        row22_figures_agree_with_a_count_by_hand();
        row11_nothing_is_stuck();
    }

    private void row12_texts_are_published() {
        office.publishTexts();
        office.manager().post("/texts", "{}").expect(403);
        assertThat(office.practitioner().get("/texts?service=" + office.chat).expect(200).items()).hasSize(4);
    }

    private void row13_each_participant_signs_for_themselves() {
        wife = office
                .client("""
                        {"name":"Li Na","phone":"138 0013 9001","email":"%s","birthYear":1988,"gender":"female","language":"en"}"""
                        .formatted(office.address("li.na")));
        String husband = office.client("""
                {"name":"Zhang Wei","phone":"138 0013 9002","birthYear":1986,"gender":"male","language":"en"}""");
        String girl = office.client("""
                {"name":"Chen Yi","birthYear":2012,"gender":"female","language":"en","guardians":
                 [{"name":"Chen Mei","relation":"mother","email":"%s"}]}""".formatted(office.address("chen.mei")));
        couple = office.booking(office.counselling, "2026-05-09T10:00:00+08:00", "on-site", wife, husband);
        girls = office.booking(office.counselling, "2026-05-09T11:00:00+08:00", "on-site", girl);

        String wifes = office.linkMailed(office.address("li.na"), "confirmed");
        office.papers(wifes, "Li Na");
        office.nobody().post(wifes + "/consents", """
                {"purpose":"recording","given":true,"text":"%s","name":"Li Na"}""".formatted(
                office.nobody().get(wifes).at("/papers/consentNotice/id").asString())).expect(200);
        office.papers(office.linkAtDesk(couple, 2, "booking"), "Zhang Wei");
        office.papers(office.linkMailed(office.address("chen.mei"), "confirmed"), "Chen Mei");

        assertThat(office.nobody().post("/links/b00000000000000000000000000/signature",
                "{\"text\":\"x\",\"name\":\"x\"}").expect(404).problem()).isEqualTo("not-found");
    }

    private void row14_the_practitioner_prepares() {
        JsonNode seen = office.practitioner().get("/bookings/" + couple + "/preparation").expect(200).body();
        JsonNode atDesk = office.desk().get("/bookings/" + couple + "/preparation").expect(200).body();

        assertThat(seen.toString()).contains("We shout about the mortgage.");
        assertThat(atDesk.toString()).doesNotContain("mortgage").contains("\"signed\":true");
        office.colleague().get("/bookings/" + couple + "/preparation").expect(403);
        company.person("manager.shanghai").get("/bookings/" + couple + "/preparation").expect(404);
    }

    private void row15_nothing_starts_before_everything_is_there() {
        company.clock("2026-05-09T10:02:00+08:00");
        office.desk().post("/bookings/" + couple + "/check-in", "").expect(200);

        Answer refused = office.practitioner().post("/bookings/" + couple + "/session", "").expect(422);
        office.ready(couple);
        Answer started = office.practitioner().post("/bookings/" + couple + "/session", "").expect(201);

        assertThat(refused.problem()).isEqualTo("not-ready");
        assertThat(refused.at("missing").toString()).contains("countersignature", "readiness")
                .doesNotContain("recording");
        assertThat(started.text("state")).isEqualTo("InSession");
        office.desk().post("/bookings/" + couple + "/session", "").expect(403);
    }

    private void row17_a_session_has_stages_and_an_end() {
        String session = "/sessions/" + couple;
        office.practitioner().post(session + "/stages", "{\"stage\":\"opening\"}").expect(200);
        company.clock("2026-05-09T10:20:00+08:00");
        office.practitioner().post(session + "/pause", "").expect(200);
        company.clock("2026-05-09T10:25:00+08:00");
        office.practitioner().post(session + "/resume", "").expect(200);
        company.clock("2026-05-09T10:50:00+08:00");
        Answer ended = office.end(couple, "completed");
        office.practitioner().put(session + "/summary", """
                {"told":"You begin to listen.","nextSteps":"An evening a week.",
                 "followUp":{"at":"2026-05-12T10:00:00+08:00","way":"phone"}}""").expect(200);

        assertThat(ended.text("delivered")).matches("PT4[234]M.*");
        serve(girls, "2026-05-09T11:00:00+08:00", "2026-05-09T11:49:00+08:00");
    }

    /** A prepared booking from its check-in to its end. */
    private void serve(String booking, String from, String to) {
        company.clock(from);
        office.desk().post("/bookings/" + booking + "/check-in", "").expect(200);
        office.ready(booking);
        office.practitioner().post("/bookings/" + booking + "/session", "").expect(201);
        company.clock(to);
        office.end(booking, "completed");
    }

    private void row7_a_partners_booking_is_moved_and_served() {
        Answer admitted = office.administrator().post("/partners", """
                {"name":"Care","branches":["%s"]}""".formatted(office.branch)).expect(201);
        Person partner = company.signIn(admitted.text("clientId"), admitted.text("clientSecret"));
        String booked = partner.post("/bookings", """
                {"branch":"%s","service":"%s","start":"2026-05-09T13:00:00+08:00","mode":"on-site","topic":"family",
                 "participants":[{"person":{"name":"Wang Fang","phone":"13800139003","birthYear":1990}}]}"""
                .formatted(office.branch, office.counselling)).expect(201).id();
        partner.post("/bookings/" + booked + "/move", "{\"start\":\"2026-05-09T14:00:00+08:00\"}").expect(200);
        office.papers(office.linkAtDesk(booked, 1, "booking"), "Wang Fang");

        serve(booked, "2026-05-09T14:00:00+08:00", "2026-05-09T14:50:00+08:00");

        partner.post("/bookings/" + booked + "/session", "").expect(403);
        partner.get("/sessions/" + booked).expect(403);
    }

    private void row13_who_comes_back_signs_nothing_again() {
        again = office.booking(office.counselling, "2026-05-09T15:00:00+08:00", "on-site", wife);

        JsonNode preparation = office.practitioner().get("/bookings/" + again + "/preparation").expect(200).body();

        assertThat(preparation.path("missing").toString()).isEqualTo("[{\"what\":\"readiness\"}]");
        assertThat(preparation.path("earlier").toString()).contains("You begin to listen.");
        serve(again, "2026-05-09T15:00:00+08:00", "2026-05-09T15:50:00+08:00");
    }

    private void row17_a_session_nobody_ends() {
        forgotten = office.booking(office.counselling, "2026-05-09T16:00:00+08:00", "on-site", wife);
        company.clock("2026-05-09T16:00:00+08:00");
        office.desk().post("/bookings/" + forgotten + "/check-in", "").expect(200);
        office.ready(forgotten);
        office.practitioner().post("/bookings/" + forgotten + "/session", "").expect(201);

        company.clock("2026-05-09T17:21:00+08:00");

        Eventually.within(SOON, () -> tasks(office.practitioner(), "Open"),
                found -> found.stream().anyMatch(task -> is(task, "session-not-ended")));
        office.manager().post("/sessions/" + forgotten + "/end", """
                {"outcome":"interrupted","by":"circumstances"}""").expect(200);
        Answer corrected = office.manager().post("/sessions/" + forgotten + "/correction",
                """
                        {"startedAt":"2026-05-09T16:00:00+08:00","endedAt":"2026-05-09T16:40:00+08:00","reason":"Nobody ended it."}""")
                .expect(200);
        assertThat(corrected.text("delivered")).isEqualTo("PT40M");
        assertThat(corrected.at("/recorded/endedAt").asString()).startsWith("2026-05-09T17:21");
    }

    private void row16_a_chat_at_night_with_nobody_at_the_desk() {
        night = office.booking(office.chat, "2026-05-09T21:00:00+08:00", "remote", wife);
        office.papers(office.linkAtDesk(night, 1, "booking"), "Li Na");
        company.clock("2026-05-09T21:00:00+08:00");
        office.practitioner().post("/bookings/" + night + "/check-in", "").expect(200);
        office.ready(night);
        office.practitioner().post("/bookings/" + night + "/session", "").expect(201);
        chatLink = office.linkMailed(office.address("li.na"), "Join here");
        String messages = "/sessions/" + night + "/messages";

        say(office.practitioner(), messages, "How are you tonight?");
        say(office.nobody(), chatLink, "The orchard burned down.");
        Answer once = office.practitioner().post(messages, "{\"text\":\"I am sorry.\"}", "the-same-key-" + night);
        Answer twice = office.practitioner().post(messages, "{\"text\":\"I am sorry.\"}", "the-same-key-" + night);

        assertThat(twice.told()).isEqualTo(once.expect(201).told());
        assertThat(office.nobody().get(chatLink + "?after=0").expect(200).items())
                .extracting(message -> message.path("number").asInt() + " " + message.path("author").asString())
                .containsExactly("1 practitioner", "2 client-1", "3 practitioner");
        assertThat(office.nobody().listen(chatLink + "?after=1", 2))
                .extracting(message -> message.path("text").asString())
                .containsExactly("The orchard burned down.", "I am sorry.");
        office.colleague().get(messages).expect(403);
        office.nobody().post("/links/a00000000000000000000000000/messages", "{\"text\":\"x\"}").expect(404);
        company.clock("2026-05-09T21:30:00+08:00");
        office.end(night, "completed");
        office.practitioner().put("/sessions/" + night + "/summary", """
                {"told":"We talked about loss.","nextSteps":"Write it down."}""").expect(200);
    }

    private static void say(Person author, String path, String text) {
        Eventually.within(SOON, () -> author.post(path, "{\"text\":\"" + text + "\"}").status(),
                status -> status == 201);
    }

    private void row18_clients_say_how_it_was() {
        String wifes = office.linkMailed(office.address("li.na"), "How was it?");
        office.nobody().post(wifes + "/feedback", "{\"rating\":5}").expect(200);
        office.nobody().post(office.linkAtDesk(couple, 2, "survey") + "/feedback", """
                {"rating":2,"text":"Too loud next door."}""").expect(200);
        office.nobody().post(office.linkMailed(office.address("chen.mei"), "How was it?") + "/feedback",
                "{\"rating\":4}").expect(200);
        assertThat(office.nobody().post(wifes + "/feedback", "{\"rating\":1}").expect(409).problem())
                .isEqualTo("feedback-already-given");
        assertThat(tasks(office.practitioner(), "Open")).noneMatch(task -> is(task, "low-rating"));
    }

    private void row17_a_note_is_written_next_morning() {
        company.clock("2026-05-10T09:00:00+08:00");
        office.practitioner().put("/sessions/" + night + "/notes", "{\"text\":\"Grief; see again soon.\"}").expect(200);
        office.desk().get("/sessions/" + night + "/notes").expect(403);

        company.clock("2026-05-12T09:00:00+08:00");

        JsonNode sealed = Eventually.within(SOON, () -> office.practitioner().get("/records?session=" + night)
                .expect(200).items().getFirst(), record -> record.path("state").asString().equals("Sealed"));
        assertThat(sealed.path("messages").asInt()).isEqualTo(3);
        office.practitioner().put("/sessions/" + night + "/notes", "{\"text\":\"Other\"}").expect(409);
    }

    private void row20_the_record_is_opened_by_who_may() {
        String openings = "/records/" + night + "/openings";
        String reason = "{\"reason\":\"Before the follow-up\"}";

        Answer first = office.practitioner().post(openings, reason, "opening-" + night).expect(201);
        Answer again2 = office.practitioner().post(openings, reason, "opening-" + night).expect(200);
        office.practitioner().post("/records/" + night + "/amendments", """
                {"text":"It was an olive grove.","reason":"Heard wrongly"}""").expect(201);

        assertThat(first.at("content").toString()).contains("The orchard burned down.", "Grief; see again soon.",
                "We talked about loss.");
        assertThat(again2.at("content").isMissingNode() || again2.at("content").isNull()).isTrue();
        office.colleague().post(openings, reason).expect(403);
        office.desk().post(openings, reason).expect(403);
        company.person("manager.shanghai").post(openings, reason).expect(404);
    }

    private void row21_the_client_sees_who_opened_it() {
        String url = office.desk().post("/clients/" + wife + "/links", """
                {"purpose":"openings","identityCheck":"Identity card"}""").expect(201).text("url");

        List<JsonNode> openings = office.nobody().get(url.substring(url.indexOf("/links/"))).expect(200)
                .items();

        assertThat(openings).singleElement().satisfies(opening -> {
            assertThat(opening.path("by").asString()).isEqualTo(office.practitionerId);
            assertThat(opening.path("reason").asString()).isEqualTo("Before the follow-up");
        });
    }

    private void row22_the_chain_is_whole() {
        Person auditor = company.person("auditor");
        Answer now = auditor.post("/openings/verification", "{\"branch\":\"" + office.branch + "\"}").expect(200);

        assertThat(now.at("whole").asBoolean()).isTrue();
        assertThat(now.at("n").asInt()).isEqualTo(1);
        assertThat(auditor.post("/openings/verification", """
                {"branch":"%s","n":1,"head":"%s"}""".formatted(office.branch, now.text("head"))).expect(200)
                .at("whole").asBoolean()).isTrue();
        office.manager().post("/openings/verification", "{\"branch\":\"" + office.branch + "\"}").expect(403);
    }

    private void row19_no_task_is_left_without_an_owner() {
        Eventually.within(SOON, () -> tasks(office.manager(), "Open"),
                found -> found.stream().anyMatch(task -> is(task, "notes-missing")));
        List<JsonNode> open = tasks(office.manager(), "Open");
        Set<String> kinds = new TreeSet<>();
        open.forEach(task -> kinds.add(task.path("kind").asString()));

        assertThat(kinds).contains("follow-up", "low-rating", "notes-missing", "session-not-ended");
        assertThat(open).allSatisfy(task -> assertThat(task.path("owner").asString("")).isNotEmpty());
        open.forEach(task -> office.manager().post("/tasks/" + task.path("id").asString() + "/completion",
                is(task, "low-rating")
                        ? "{\"outcome\":\"Spoke to the neighbours\",\"answer\":\"It will be quiet.\"}"
                        : "{\"outcome\":\"Done\"}")
                .expect(200));
        assertThat(tasks(office.manager(), "Open")).isEmpty();
    }

    private void row22_figures_agree_with_a_count_by_hand() {
        Person headOffice = company.person("head-office");
        String period = "?from=2026-05-09&to=2026-05-09&by=branch";

        JsonNode sessions = figure(headOffice.get("/figures/sessions" + period));
        JsonNode satisfaction = figure(headOffice.get("/figures/satisfaction" + period));
        JsonNode waits = figure(headOffice.get("/figures/waits" + period));

        assertThat(sessions.path("completed").asInt()).isEqualTo(5);
        assertThat(sessions.path("interrupted").asInt()).isEqualTo(1);
        assertThat(sessions.path("plannedMinutes").asInt()).isEqualTo(5 * 50 + 30);
        assertThat(satisfaction.path("answers").asInt()).isEqualTo(3);
        assertThat(satisfaction.path("satisfied").asInt()).isEqualTo(2);
        assertThat(satisfaction.path("asked").asInt()).isEqualTo(7);
        assertThat(waits.at("/start/count").asInt()).isEqualTo(6);
        office.manager().get("/figures/sessions" + period).expect(403);
    }

    private JsonNode figure(Answer figures) {
        return figures.expect(200).item(item -> item.path("branch").asString().equals(office.branch));
    }

    private void row11_nothing_is_stuck() {
        assertThat(office.administrator().get("/messages?state=parked").expect(200).items()).isEmpty();
    }

    private static List<JsonNode> tasks(Person person, String state) {
        return person.get("/tasks?state=" + state + "&limit=200").expect(200).items();
    }

    private static boolean is(JsonNode task, String kind) {
        return task.path("kind").asString().equals(kind);
    }
}
