package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.confidant.complaintservice.testing.Office;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;

/** C10: staff report danger in one step, and who must know is told at once. */
class DangerOverHttpTest extends RunningService {
    private static final String DANGER = "\"danger\": \"client\"";

    @Test
    void danger_is_an_incident_and_severe_from_its_filing_on() {
        Office office = office();
        String complaint = office.fileAs("li", DANGER + ", \"session\": \"" + office.session(Office.fresh("c"))
                + "\"").expect(201).text("id");

        Answer seen = office.show("sun", complaint).expect(200);

        assertThat(seen.text("kind")).isEqualTo("incident");
        assertThat(seen.text("severity")).isEqualTo("severe");
        assertThat(seen.text("danger")).isEqualTo("client");
        assertThat(seen.text("nextDue")).isEqualTo("2026-05-11T11:00:00+08:00");
        assertThat(get(office.headOffice(), "/complaints/" + complaint).expect(200).text("danger"))
                .isEqualTo("client");
        assertThat(office.show("wang", complaint).status()).isEqualTo(404);
        assertThat(office.show("li", complaint).status()).isEqualTo(404);
    }

    @Test
    void it_stays_danger_when_it_is_sorted() {
        Office office = office();
        String complaint = office.filed(DANGER);

        Answer sorted = office.sort("sun", complaint, "minor",
                "\"reason\": \"a joke\", \"owner\": \"" + office.id("wang") + "\"").expect(200);

        assertThat(sorted.text("danger")).isEqualTo("client");
        assertThat(sorted.text("severity")).isEqualTo("minor");
    }

    @Test
    void manager_investigators_and_head_office_are_told_at_once_and_once() {
        Office office = office();
        String complaint = office.fileAs("li", DANGER, "Idempotency-Key", "k").expect(201).text("id");
        office.fileAs("li", DANGER, "Idempotency-Key", "k").expect(201);

        Envelope notice = staffTold().of(complaint, 1).getFirst();

        assertThat(notice.type()).isEqualTo("StaffNotice");
        assertThat(notice.body()).containsOnlyKeys("template", "complaint", "reference", "branch", "people", "roles",
                "except").containsEntry("template", "danger").containsEntry("complaint", complaint)
                .containsEntry("branch", office.branch()).containsEntry("people", List.of(office.id("wang")))
                .containsEntry("roles", List.of("head-office", "investigator"))
                .containsEntry("except", List.of(office.id("li")));
        assertThat(database.getCollection("complaints").countDocuments(new Document("branch", office.branch())))
                .isEqualTo(1);
        assertThat(staffTold().of(complaint)).hasSize(1);
    }

    @Test
    void a_manager_who_is_accused_or_reports_it_is_not_told_but_others_are() {
        Office office = office();
        String accused = office.filed(DANGER + ", " + office.accused("wang"));
        String own = office.fileAs("wang", DANGER).expect(201).text("id");

        assertThat(List.of(accused, own)).allSatisfy(
                complaint -> assertThat(staffTold().of(complaint, 1).getFirst().body())
                        .containsEntry("people", List.of()).containsEntry("roles", List.of("head-office",
                                "investigator"))
                        .satisfies(body -> assertThat(String.valueOf(body.get("except")))
                                .contains(office.id("wang"))));
    }

    @Test
    void what_is_no_danger_is_told_to_no_staff() {
        Office office = office();
        String incident = office.filed("\"kind\": \"incident\"");
        staffTold().of(office.filed(DANGER), 1);

        assertThat(staffTold().of(incident)).isEmpty();
        assertThat(office.show("wang", incident).expect(200).text("severity")).isEqualTo("normal");
    }

    @Test
    void danger_of_another_kind_is_refused_and_so_is_an_unknown_one() {
        Office office = office();

        assertThat(office.file(DANGER + ", \"kind\": \"complaint\"").expect(400).told())
                .contains("\"field\":\"kind\"");
        assertThat(office.file("\"danger\": \"weather\"").expect(400).told()).contains("\"field\":\"danger\"");
        office.file(DANGER + ", \"kind\": \"incident\"").expect(201);
    }

    @Test
    void clients_and_partners_cannot_report_it() {
        Office office = office();
        String session = office.session(Office.fresh("c"));
        String link = "/links/" + told().of(session, 1).getFirst().body().get("link") + "/complaint";
        String partner = REALM.token("partner-p", Role.PARTNER, office.branch());

        assertThat(post("", link, "{\"matter\": \"m\", " + DANGER + "}").expect(400).told())
                .contains("\"field\":\"danger\"");
        assertThat(post(partner, "/complaints", """
                {"branch": "%s", "intake": "partner", "matter": "m", "danger": "client"}""".formatted(office.branch()),
                "Idempotency-Key", Office.fresh("k")).expect(400).told()).contains("\"field\":\"danger\"");
    }
}
