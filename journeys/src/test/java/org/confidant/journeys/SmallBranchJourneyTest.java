package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.journeys.Office.SOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * In a branch of two practitioners one complains of the other and of their manager: nobody of the branch may look into it. Two
 * services are away while it goes on, one accused says nothing, and in the end nobody answers.
 */
@ExtendWith(Running.class)
class SmallBranchJourneyTest {
    private static final Duration BACK = Duration.ofSeconds(60);

    private final Company company;
    private final Office office;
    private final Person owner;
    private final Person member;
    private final String manager;
    private final String colleague;
    private String session = "";
    private String complaint = "";

    SmallBranchJourneyTest(Company company) {
        this.company = company;
        company.clock("2026-05-11T09:00:00+08:00");
        this.office = Office.open(company);
        this.owner = company.person("investigator3");
        this.member = company.person("manager.shanghai");
        this.manager = company.staffId(office.email("manager"));
        this.colleague = company.staffId(office.email("colleague"));
    }

    @Test
    void the_manager_is_the_accused() {
        a_session();
        row23_a_practitioner_complains_of_both();
        row31_somebody_takes_theirs_back();
        row26_nobody_of_the_branch_and_archive_service_away();
        row27_one_is_heard_and_one_says_nothing();
        row29_a_talk_is_ordered_while_staff_service_is_away();
        row31_nobody_says_anything_to_the_answer();
    }

    private void a_session() {
        office.publishTexts();
        String client = office.client("""
                {"name":"Wu Lan","phone":"138 0013 9411","birthYear":1979,"language":"en"}""");
        session = office.booking(office.counselling, "2026-05-11T10:00:00+08:00", "on-site", client);
        office.papers(office.linkAtDesk(session, 1, "booking"), "Wu Lan");
        company.clock("2026-05-11T10:00:00+08:00");
        office.desk().post("/bookings/" + session + "/check-in", "").expect(200);
        office.ready(session);
        office.practitioner().post("/bookings/" + session + "/session", "").expect(201);
        company.clock("2026-05-11T10:50:00+08:00");
        office.end(session, "completed");
    }

    private void row23_a_practitioner_complains_of_both() {
        complaint = Eventually.within(SOON,
                () -> office.colleague().post("/complaints",
                        """
                                {"session":"%s","intake":"portal","matter":"They joked about her in the kitchen.","accused":["%s","%s"]}"""
                                .formatted(session, manager, office.practitionerId)),
                answer -> answer.status() == 201).id();

        office.manager().get("/complaints/" + complaint).expect(404);
        office.colleague().get("/complaints/" + complaint).expect(404);
        assertThat(owner.post("/complaints/" + complaint + "/classification", """
                {"category":"privacy","kind":"complaint","severity":"normal"}""").expect(200).text("owner"))
                .isEqualTo(company.staffId("investigator3"));
    }

    private void row31_somebody_takes_theirs_back() {
        String tea = office.desk().post("/complaints", """
                {"session":"%s","intake":"phone","matter":"The tea was cold."}""".formatted(session)).expect(201).id();

        assertThat(office.manager().post("/complaints/" + tea + "/withdrawal", """
                {"reason":"She laughs about it.","way":"phone"}""").expect(200).text("outcome")).isEqualTo("withdrawn");
    }

    private void row26_nobody_of_the_branch_and_archive_service_away() {
        for (String one : new String[]{manager, office.practitionerId, colleague}) {
            assertThat(owner.post("/complaints/" + complaint + "/investigation", """
                    {"members":["%s"],"charge":"Who was in the kitchen?"}""".formatted(one)).expect(422).problem())
                    .isEqualTo("member-excluded");
        }
        company.suite().child("archive-service").stop();
        try {
            owner.post("/complaints/" + complaint + "/investigation", """
                    {"members":["%s"],"charge":"Who was in the kitchen?"}"""
                    .formatted(company.staffId("manager.shanghai"))).expect(200);
            assertThat(member.get("/complaints/" + complaint).expect(200).body().toString())
                    .contains("\"access\":\"being-prepared\"");
            assertThat(member.get("/records?session=" + session).status()).isEqualTo(503);
        } finally {
            company.suite().restart("archive-service");
        }
        Eventually.within(BACK, () -> member.get("/complaints/" + complaint).body().toString(),
                seen -> seen.contains("\"access\":\"open\""));
        Eventually.within(BACK, () -> member.post("/records/" + session + "/openings", "{\"reason\":\"The complaint\"}")
                .status(), status -> status == 201);
    }

    private void row27_one_is_heard_and_one_says_nothing() {
        String findings = "/complaints/" + complaint + "/findings";
        String vote = """
                {"vote":"upheld","causes":["confidentiality"],"words":"Both admit it."}""";
        office.practitioner().post("/complaints/" + complaint + "/statement", "{\"text\":\"I was.\"}").expect(200);
        assertThat(member.post(findings, vote).expect(422).problem()).isEqualTo("accused-not-heard");

        company.clock("2026-05-28T09:00:00+08:00");

        member.post(findings, vote).expect(200);
        assertThat(office.manager().post("/complaints/" + complaint + "/statement", "{\"text\":\"Late.\"}").expect(409)
                .problem()).isEqualTo("statement-closed");
        assertThat(owner.get("/complaints/" + complaint).expect(200).text("result")).isEqualTo("upheld");
    }

    private void row29_a_talk_is_ordered_while_staff_service_is_away() {
        String talk;
        company.suite().child("staff-service").stop();
        try {
            talk = owner.post("/complaints/" + complaint + "/measures", """
                    {"kind":"talk","person":"%s","reason":"Upheld"}""".formatted(manager)).expect(201).id();
            assertThat(state(talk)).isEqualTo("Ordered");
        } finally {
            company.suite().restart("staff-service");
        }
        Eventually.within(BACK, () -> state(talk), "Accepted"::equals);
        office.manager().post("/talks/" + talk + "/completion", "{}").expect(404);
        assertThat(office.manager().get("/talks").expect(200).items()).isEmpty();
        company.person("trainer").post("/talks/" + talk + "/completion", "{\"note\":\"He understood.\"}").expect(200);
        Eventually.within(SOON, () -> state(talk), "Done"::equals);
    }

    private String state(String measure) {
        return owner.get("/complaints/" + complaint + "/measures").expect(200)
                .item(one -> one.path("id").asString().equals(measure)).path("state").asString();
    }

    private void row31_nobody_says_anything_to_the_answer() {
        assertThat(owner.post("/complaints/" + complaint + "/answer", "{\"words\":\"It was so.\",\"way\":\"mail\"}")
                .expect(422).problem()).isEqualTo("no-client-to-mail");
        owner.post("/complaints/" + complaint + "/answer", "{\"words\":\"It was so.\",\"way\":\"in-person\"}")
                .expect(200);

        company.clock("2026-07-06T09:00:00+08:00");

        JsonNode closed = Eventually.within(SOON, () -> owner.get("/complaints/" + complaint).expect(200).body(),
                seen -> seen.path("state").asString().equals("Closed"));
        assertThat(closed.path("outcome").asString()).isEqualTo("unanswered");
    }
}
