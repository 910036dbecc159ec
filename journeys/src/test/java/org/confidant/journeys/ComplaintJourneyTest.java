package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.journeys.Office.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A client complains of a practitioner, people of other branches look into it with the record before them, the practitioner is
 * heard and trained, and the client says no to the first answer.
 */
@ExtendWith(Running.class)
class ComplaintJourneyTest {
    private static final Duration KNOWN = Duration.ofSeconds(2);

    private final Company company;
    private final Office office;
    private final Person owner;
    private final Person second;
    private final Person foreign;
    private String client = "";
    private String session = "";
    private String other = "";
    private String later = "";
    private String complaint = "";
    private String repeated = "";
    private String complainLink = "";
    private String training = "";
    private String mailed = "";

    ComplaintJourneyTest(Company company) {
        this.company = company;
        company.clock("2026-05-11T09:00:00+08:00");
        this.office = Office.open(company);
        this.owner = company.person("investigator");
        this.second = company.person("investigator2");
        this.foreign = company.person("manager.shanghai");
    }

    @Test
    void a_complaint_is_answered_and_its_cause_trained_away() {
        a_session_to_complain_about();
        row23_the_client_complains_by_link();
        row23_the_desk_and_a_colleague_file_too();
        row24_it_is_sorted_and_the_manager_is_out();
        row25_no_new_bookings();
        row26_a_group_of_other_branches();
        row27_the_accused_is_heard();
        row28_the_group_opens_the_record_and_votes();
        row29_measures_are_ordered();
        row30_the_practitioner_is_trained();
        row31_the_client_hears_and_replies();
        row31_a_second_person_approves_the_answer();
        row31_the_client_says_no_and_then_yes();
        row32_head_office_sees_it_without_words();
        nothing_is_stuck();
    }

    private void a_session_to_complain_about() {
        office.publishTexts();
        mailed = office.address("li.na");
        client = office
                .client("""
                        {"name":"Li Na","phone":"138 0013 9301","email":"%s","birthYear":1988,"gender":"female","language":"en"}"""
                        .formatted(mailed));
        session = served(client, "2026-05-11T10:00:00+08:00", "2026-05-11T10:50:00+08:00");
        other = served(office.client("{\"name\":\"Wu Lan\",\"phone\":\"138 0013 9302\",\"birthYear\":1979}"),
                "2026-05-11T11:00:00+08:00", "2026-05-11T11:50:00+08:00");
        later = office.booking(office.counselling, "2026-05-18T10:00:00+08:00", "on-site", client);
    }

    private String served(String who, String from, String to) {
        String booking = office.booking(office.counselling, from, "on-site", who);
        office.papers(office.linkAtDesk(booking, 1, "booking"), "In person");
        company.clock(from);
        office.desk().post("/bookings/" + booking + "/check-in", "").expect(200);
        office.ready(booking);
        office.practitioner().post("/bookings/" + booking + "/session", "").expect(201);
        company.clock(to);
        office.end(booking, "completed");
        return booking;
    }

    private void row23_the_client_complains_by_link() {
        complainLink = Eventually.within(SOON, this::linksToComplain, links -> !links.isEmpty()).getFirst();
        assertThat(office.nobody().get(complainLink).expect(200).text("purpose")).isEqualTo("complain");

        Answer filed = office.nobody().post(complainLink + "/complaint", """
                {"matter":"He laughed when I spoke of my mother."}""").expect(201);

        complaint = filed.id();
        assertThat(filed.text("reference")).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(mailWith(filed.text("reference"))).isNotEmpty().doesNotContain("laughed", "mother");
        office.nobody().post("/links/c00000000000000000000000000/complaint", "{\"matter\":\"x\"}").expect(404);
        assertThat(office.nobody().post(complainLink + "/complaint", "{\"matter\":\"\"}").expect(400).fields())
                .containsExactly("matter");
        assertThat(office.nobody().postBytes(complainLink.replace("/complaint", "") + "/attachments",
                "%PDF-1.7 a letter".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).expect(201).text("type"))
                .isEqualTo("application/pdf");
        assertThat(office.nobody().postBytes(complainLink + "/attachments", "MZ\u0000\u0001program".getBytes(
                java.nio.charset.StandardCharsets.ISO_8859_1)).expect(422).problem())
                .isEqualTo("attachment-type-refused");
    }

    /** Those in the client's mails. */
    private List<String> linksToComplain() {
        return company.mailsTo(mailed).stream().flatMap(mail -> mail.links().stream())
                .filter(link -> link.contains("/links/c")).map(link -> link.replaceFirst(".*(?=/links/)", "")).toList();
    }

    private String mailWith(String reference) {
        return Eventually.within(SOON, () -> company.mailsTo(mailed).stream().map(mail -> mail.text())
                .filter(text -> text.contains(reference)).toList(), texts -> !texts.isEmpty()).getLast();
    }

    private void row23_the_desk_and_a_colleague_file_too() {
        repeated = office.desk()
                .post("/complaints",
                        """
                                {"session":"%s","client":"%s","intake":"phone","matter":"She called again: he laughed.","accused":["%s"]}"""
                                .formatted(session, client, office.practitionerId))
                .expect(201).id();
        office.desk().get("/complaints/" + repeated).expect(403);
        Answer foreignSession = company.person("reception.shanghai").post("/complaints", """
                {"session":"%s","intake":"phone","matter":"x"}""".formatted(session)).expect(422);
        assertThat(foreignSession.problem()).isEqualTo("unknown-session");

        Answer danger = office.colleague()
                .post("/complaints",
                        """
                                {"branch":"%s","intake":"portal","danger":"client","matter":"A client said she would not wake tomorrow."}"""
                                .formatted(office.branch))
                .expect(201);
        assertThat(Eventually.within(SOON, () -> company.mailsTo(office.email("manager")).stream()
                .filter(mail -> mail.text().contains(danger.text("reference"))).toList(),
                mails -> !mails.isEmpty()).getFirst().text()).doesNotContain("wake");
    }

    private void row24_it_is_sorted_and_the_manager_is_out() {
        assertThat(office.manager().get("/complaints/" + complaint).expect(200).at("inside").toString())
                .contains("laughed");
        assertThat(office.manager().post("/complaints/" + complaint + "/classification", """
                {"category":"conduct","kind":"complaint","severity":"normal","accused":["%s"]}"""
                .formatted(office.practitionerId)).expect(422).problem()).isEqualTo("owner-excluded");
        office.manager().post("/complaints/" + complaint + "/classification", """
                {"category":"conduct","kind":"complaint","severity":"normal","accused":["%s"],"owner":"%s"}"""
                .formatted(office.practitionerId, company.staffId("investigator"))).expect(200);

        office.manager().get("/complaints/" + complaint).expect(404);
        office.practitioner().get("/complaints/" + complaint).expect(404);
        foreign.get("/complaints/" + complaint).expect(404);
        assertThat(owner.post("/complaints/" + repeated + "/classification", """
                {"category":"conduct","kind":"complaint","severity":"normal","duplicateOf":"%s"}"""
                .formatted(complaint)).expect(200).text("state")).isEqualTo("Duplicate");
        second.post("/complaints/" + complaint + "/updates", "{\"words\":\"x\",\"way\":\"mail\"}").expect(403);
    }

    private void row25_no_new_bookings() {
        String slots = "/slots?branch=" + office.branch + "&service=" + office.counselling
                + "&from=2026-05-12&to=2026-05-12&practitioner=" + office.practitionerId;
        assertThat(office.desk().get(slots).expect(200).items()).isNotEmpty();

        owner.post("/complaints/" + complaint + "/interim-measure", """
                {"practitioner":"%s","reason":"Until we know more"}""".formatted(office.practitionerId)).expect(200);

        Instant ordered = Instant.now();
        Eventually.within(SOON, () -> office.desk().get(slots).items(), List::isEmpty);
        assertThat(office.desk().post("/bookings", """
                {"branch":"%s","service":"%s","practitioner":"%s","start":"2026-05-12T10:00:00+08:00","mode":"on-site",
                 "topic":"family","participants":[{"client":"%s"}]}""".formatted(office.branch, office.counselling,
                office.practitionerId, client)).status()).isEqualTo(422);
        System.out.printf("a booking was refused %d ms after the interim measure was acknowledged (goal: %d ms)%n",
                Duration.between(ordered, Instant.now()).toMillis(), KNOWN.toMillis());
        JsonNode known = Eventually.within(SOON, () -> measure("interim").at("/inside/bookings"),
                bookings -> bookings.size() == 1);
        assertThat(known.toString()).contains(later);
        assertThat(office.manager().get("/bookings?branch=" + office.branch + "&practitioner=" + office.practitionerId
                + "&from=2026-05-12&to=2026-05-31").expect(200).items()).hasSize(1);
    }

    private JsonNode measure(String kind) {
        return owner.get("/complaints/" + complaint + "/measures").expect(200)
                .item(measure -> measure.path("kind").asString().equals(kind));
    }

    private void row26_a_group_of_other_branches() {
        String group = "/complaints/" + complaint + "/investigation";
        String charge = "\"charge\":\"What did you do when she spoke of her mother?\"";
        assertThat(owner.post(group, """
                {"members":["%s","%s","%s"],%s}""".formatted(company.staffId("investigator2"),
                company.staffId(office.email("manager")), company.staffId("inspector"), charge)).expect(422).problem())
                .isEqualTo("member-excluded");

        owner.post(group, """
                {"members":["%s","%s","%s"],%s}""".formatted(company.staffId("investigator2"),
                company.staffId("manager.shanghai"), company.staffId("inspector"), charge)).expect(200);

        Eventually.within(SOON, () -> foreign.get("/complaints/" + complaint),
                seen -> seen.status() == 200 && seen.body().toString().contains("\"access\":\"open\""));
        foreign.get("/complaints/" + complaint + "/clocks").expect(200);
        assertThat(foreign.get("/complaints?member=true").expect(200).items()).hasSize(1);
        foreign.get("/bookings/" + session).expect(404);
    }

    private void row27_the_accused_is_heard() {
        String statement = "/complaints/" + complaint + "/statement";
        assertThat(foreign.post("/complaints/" + complaint + "/findings", vote("upheld")).expect(422).problem())
                .isEqualTo("accused-not-heard");
        assertThat(office.practitioner().get(statement).expect(200).body().toString()).contains("her mother?")
                .doesNotContain("laughed");
        office.practitioner().post(statement, "{\"text\":\"I smiled to encourage her.\"}").expect(200);
        office.colleague().get(statement).expect(404);
    }

    private static String vote(String vote) {
        return """
                {"vote":"%s","causes":["behaviour"],"stage":"exploration","words":"As I read it."}"""
                .formatted(vote);
    }

    private void row28_the_group_opens_the_record_and_votes() {
        String openings = "/openings";
        assertThat(foreign.get("/records?session=" + session).expect(200).items()).hasSize(1);
        Answer opened = foreign
                .post("/records/" + session + openings, "{\"reason\":\"The complaint\"}", "open-" + session)
                .expect(201);
        assertThat(opened.at("content").isObject()).isTrue();
        foreign.post("/records/" + other + openings, "{\"reason\":\"Curious\"}").expect(404);
        second.post("/records/" + other + openings, "{\"reason\":\"Curious\"}").expect(403);

        foreign.post("/complaints/" + complaint + "/findings", vote("upheld")).expect(200);
        foreign.post("/complaints/" + complaint + "/findings", vote("partly")).expect(409);
        assertThat(owner.post("/complaints/" + complaint + "/answer", "{\"words\":\"It was so.\",\"way\":\"mail\"}")
                .expect(422).problem()).isEqualTo("findings-open");
        second.post("/complaints/" + complaint + "/findings", vote("partly")).expect(200);
        company.person("inspector").post("/complaints/" + complaint + "/findings", vote("upheld")).expect(200);

        assertThat(owner.get("/complaints/" + complaint).expect(200).text("result")).isEqualTo("upheld");
        office.colleague().post("/complaints/" + complaint + "/findings", vote("partly")).expect(404);
    }

    private void row29_measures_are_ordered() {
        String measures = "/complaints/" + complaint + "/measures";
        training = owner.post(measures, """
                {"kind":"training","person":"%s","course":"Listening","reason":"Upheld"}"""
                .formatted(office.practitionerId)).expect(201).id();
        owner.post(measures, """
                {"kind":"apology","words":"We are sorry.","reason":"Upheld"}""").expect(201);
        String compensation = owner.post(measures, """
                {"kind":"compensation","amount":{"amount":20000,"currency":"CNY"},"reason":"Upheld"}""").expect(201)
                .id();
        owner.post(measures + "/" + compensation + "/approval", "{\"approved\":true}").expect(403);
        second.post(measures + "/" + compensation + "/approval", "{\"approved\":true}").expect(200);

        Eventually.within(SOON, () -> measure("training").path("state").asString(), "Accepted"::equals);
        String due = Eventually.within(SOON, () -> company.person("finance").get("/compensations").expect(200).items()
                .stream().filter(item -> item.path("client").asString().equals(client)).toList(),
                items -> items.size() == 1).getFirst().path("id").asString();
        company.person("finance").post("/compensations/" + due + "/payment", """
                {"paidOn":"2026-05-11","evidence":"Transfer 7"}""").expect(200);
        Eventually.within(SOON, () -> measure("compensation").path("state").asString(), "Done"::equals);
        Eventually.within(SOON, () -> measure("apology").path("state").asString(), "Done"::equals);
    }

    private void row30_the_practitioner_is_trained() {
        Person trainer = company.person("trainer");
        assertThat(trainer.get("/trainings").expect(200).items()).anyMatch(
                item -> item.path("person").asString().equals(office.practitionerId)
                        && item.path("causes").toString().equals("[\"behaviour\"]"));
        office.practitioner().post("/trainings/" + training + "/completion", "{\"result\":\"passed\",\"score\":90}")
                .expect(403);

        trainer.post("/trainings/" + training + "/completion", "{\"result\":\"passed\",\"score\":90}").expect(200);

        JsonNode done = Eventually.within(SOON, () -> measure("training"),
                found -> found.path("state").asString().equals("Done"));
        assertThat(done.path("result").asString()).isEqualTo("passed");
    }

    private void row31_the_client_hears_and_replies() {
        company.clock("2026-05-11T15:00:00+08:00");
        assertThat(clock("first-answer").path("standing").asString()).isIn("running", "warned");
        owner.post("/complaints/" + complaint + "/updates", """
                {"words":"A group looks into it.","way":"mail"}""").expect(200);
        assertThat(clock("first-answer").path("standing").asString()).isEqualTo("met");
        owner.post("/complaints/" + complaint + "/questions", """
                {"words":"When was it?","way":"mail"}""").expect(200);
        assertThat(clock("solution").path("standing").asString()).isEqualTo("paused");

        String link = linkThatAsks("reply");
        office.nobody().post(link + "/reply", "{\"words\":\"At half past ten.\"}").expect(200);

        assertThat(clock("solution").path("standing").asString()).isEqualTo("running");
        office.nobody().post(link + "/reply", "{\"words\":\"Again.\"}").expect(409);
        assertThat(owner.get("/complaints/" + complaint).body().toString()).contains("At half past ten.");
    }

    /** The newest link in the client's mail behind which that is asked. */
    private String linkThatAsks(String what) {
        return Eventually.within(SOON, () -> company.mailsTo(mailed).reversed().stream()
                .flatMap(mail -> mail.links().stream()).filter(link -> link.contains("/links/c"))
                .map(link -> link.replaceFirst(".*(?=/links/)", ""))
                .filter(link -> office.nobody().get(link).text("asks").equals(what)).toList(),
                links -> !links.isEmpty()).getFirst();
    }

    private JsonNode clock(String name) {
        return owner.get("/complaints/" + complaint + "/clocks?explain=true").expect(200).items().stream()
                .filter(item -> item.path("clock").asString().equals(name)).reduce((_, last) -> last).orElseThrow();
    }

    private void row31_a_second_person_approves_the_answer() {
        owner.post("/complaints/" + complaint + "/classification", """
                {"category":"conduct","kind":"complaint","severity":"severe","reason":"Upheld"}""").expect(200);
        assertThat(owner.post("/complaints/" + complaint + "/answer", """
                {"words":"You are right; he is trained.","way":"mail"}""").expect(200).text("state"))
                .isEqualTo("Proposed");
        owner.post("/complaints/" + complaint + "/answer/approval", "{\"approved\":true}").expect(403);

        second.post("/complaints/" + complaint + "/answer/approval", "{\"approved\":true}").expect(200);

        String link = linkThatAsks("satisfaction");
        assertThat(office.nobody().get(link).expect(200).body().toString()).contains("You are right; he is trained.")
                .doesNotContain(office.practitionerId, company.staffId("investigator"));
        assertThat(office.nobody().post(link + "/withdrawal", "{}").expect(422).problem())
                .isEqualTo("taken-back-in-person");
    }

    private void row31_the_client_says_no_and_then_yes() {
        String link = linkThatAsks("satisfaction");
        assertThat(office.nobody().post(link + "/satisfaction", "{\"satisfied\":false}").expect(400).fields())
                .containsExactly("reason");
        office.nobody().post(link + "/satisfaction", """
                {"satisfied":false,"reason":"Nobody said sorry."}""").expect(200);
        assertThat(owner.get("/complaints/" + complaint).expect(200).text("state")).isEqualTo("Classified");
        assertThat(clock("first-answer").path("standing").asString()).isEqualTo("running");

        owner.post("/complaints/" + complaint + "/answer", """
                {"words":"We are sorry.","way":"mail"}""").expect(200);
        second.post("/complaints/" + complaint + "/answer/approval", "{\"approved\":true}").expect(200);
        office.nobody().post(linkThatAsks("satisfaction") + "/satisfaction", "{\"satisfied\":true}").expect(200);

        assertThat(owner.get("/complaints/" + complaint).expect(200).text("state")).isEqualTo("Closed");
        Eventually.within(SOON, () -> foreign.post("/records/" + session + "/openings", "{\"reason\":\"Once more\"}")
                .status(), status -> status == 403);
        foreign.get("/complaints/" + complaint).expect(403);
        String number = owner.get("/complaints/" + repeated).expect(200).text("reference");
        Eventually.within(SOON, () -> company.mailsTo(mailed).stream().filter(mail -> mail.text().contains(number))
                .toList(), mails -> mails.size() >= 3);
    }

    private void row32_head_office_sees_it_without_words() {
        Answer seen = company.person("head-office").get("/complaints/" + complaint).expect(200);
        assertThat(seen.body().toString()).doesNotContain("laughed", "half past ten", "sorry", mailed);
        assertThat(seen.text("state")).isEqualTo("Closed");
        assertThat(owner.get("/complaints?state=Closed").expect(200).items())
                .anyMatch(item -> item.path("id").asString().equals(complaint));

        JsonNode figure = company.person("head-office")
                .get("/figures/complaints?from=2026-05-11&to=2026-05-11&by=branch").expect(200)
                .item(item -> item.path("branch").asString().equals(office.branch));
        assertThat(figure.path("complaints").asInt()).isEqualTo(1);
        assertThat(figure.path("upheld").asInt()).isEqualTo(1);
        assertThat(figure.path("sessions").asInt()).isEqualTo(2);
        assertThat(figure.at("/clocks/0").toString()).contains("\"met\":2", "\"known\":2");
        office.manager().get("/figures/complaints?from=2026-05-11&to=2026-05-11").expect(403);
    }

    private void nothing_is_stuck() {
        assertThat(office.administrator().get("/messages?state=parked").expect(200).items()).isEmpty();
    }
}
