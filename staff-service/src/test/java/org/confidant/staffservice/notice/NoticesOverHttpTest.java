package org.confidant.staffservice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.confidant.platform.testing.Together;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.StaffId;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

/** Who must know of a complaint gets one neutral mail. */
class NoticesOverHttpTest extends OverHttp {
    private String reference() {
        return "R" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Answer notify(String complaint, long n, String template, String reference, String branch, String more) {
        return tell("complaint-service:complaints:" + complaint, n, "StaffNotice", """
                {"template": "%s", "complaint": "%s", "reference": "%s", "branch": "%s", %s}""".formatted(template,
                complaint, reference, branch, more));
    }

    private String mailed(String role, String... branches) {
        String email = Bodies.email();
        admitted(role, email, branches);
        return email;
    }

    @Test
    void people_named_and_people_with_the_role_in_the_branch_or_everywhere_get_one_mail_each() {
        String branch = branch();
        String elsewhere = branch();
        String namedEmail = Bodies.email();
        String named = admitted("practitioner", namedEmail, branch);
        String deputyEmail = Bodies.email();
        String deputy = admitted("branch-manager", deputyEmail, branch);
        String manager = mailed("branch-manager", branch);
        String other = mailed("branch-manager", elsewhere);
        String everywhere = mailed("investigator", "*");
        String headOffice = mailed("head-office", elsewhere);
        String receptionist = mailed("receptionist", branch);
        String reference = reference();
        String who = """
                "people": ["%s", "nobody"], "roles": ["branch-manager", "investigator", "head-office"], "except": ["%s"]"""
                .formatted(named, deputy);

        assertThat(notify("c" + reference, 1, "danger", reference, branch, who).status()).isEqualTo(204);
        assertThat(notify("c" + reference, 1, "danger", reference, branch, who).status()).isEqualTo(204);

        eventually(() -> List.of(namedEmail, manager, everywhere, headOffice).stream()
                .allMatch(address -> mailbox.to(address, reference).size() == 1));
        assertThat(List.of(deputyEmail, other, receptionist))
                .allSatisfy(address -> assertThat(mailbox.to(address, reference)).isEmpty());
        assertThat(mailbox.to(manager, reference).getFirst().letter().text())
                .isEqualTo("""
                        Number %s needs you at once. Sign in to see more; it is filed under c%s.
                        编号 %s 需要您立即处理。请登录查看,档案号 c%s。
                        """.formatted(reference, reference, reference, reference));
    }

    @Test
    void told_by_half_before_a_crash_it_is_told_to_the_others_and_to_nobody_twice() {
        String branch = branch();
        String one = mailed("branch-manager", branch);
        String reference = reference();
        String roles = "\"people\": [], \"roles\": [\"branch-manager\"], \"except\": []";
        notify("c" + reference, 7, "member", reference, branch, roles);
        eventually(() -> mailbox.to(one, reference).size() == 1);
        String other = mailed("branch-manager", branch);

        List<Answer> repeated = Together.all(List.<Callable<Answer>>of(
                () -> notify("c" + reference, 7, "member", reference, branch, roles),
                () -> notify("c" + reference, 7, "member", reference, branch, roles)));

        assertThat(repeated).allMatch(answer -> answer.status() == 204);
        eventually(() -> mailbox.to(other, reference).size() == 1);
        assertThat(mailbox.to(one, reference)).hasSize(1);
        assertThat(notify("c" + reference, 8, "member", reference, branch, roles).status()).isEqualTo(204);
        eventually(() -> mailbox.to(one, reference).size() == 2 && mailbox.to(other, reference).size() == 2);
    }

    @Test
    void an_address_that_is_refused_holds_up_nobody_else_and_an_outage_only_delays() {
        String branch = branch();
        String refused = mailed("branch-manager", branch);
        String other = mailed("branch-manager", branch);
        String reference = reference();
        mailbox.refused.add(refused);
        mailbox.away = true;

        notify("c" + reference, 1, "clock-breach", reference, branch,
                "\"clock\": \"next-update\", \"people\": [], \"roles\": [\"branch-manager\"], \"except\": []");
        mailbox.away = false;

        eventually(() -> mailbox.to(other, reference).size() == 1);
        assertThat(mailbox.to(other, reference).getFirst().letter().text()).contains(" (next update). ")
                .contains("(进展告知)。");
        assertThat(mailbox.to(refused, reference)).isEmpty();
    }

    @Test
    void who_has_left_gets_nothing() {
        String branch = branch();
        String email = Bodies.email();
        String gone = admitted("practitioner", email, branch);
        String there = mailed("branch-manager", branch);
        post(managerOf(branch), "/staff/" + gone + "/departure", "");
        String reference = reference();

        notify("c" + reference, 1, "statement-wanted", reference, branch,
                "\"people\": [\"%s\"], \"roles\": [\"branch-manager\"], \"except\": []".formatted(gone));

        eventually(() -> mailbox.to(there, reference).size() == 1);
        assertThat(mailbox.to(email, reference)).isEmpty();
    }

    @Test
    void every_template_has_its_own_neutral_words() {
        Notice notice = new Notice("n", NoticeTemplate.DANGER, "c1", "4711", new BranchId("here"), new StaffId("li"),
                Optional.empty());

        List<String> texts = Arrays.stream(NoticeTemplate.values()).map(template -> template.about(notice).text())
                .toList();

        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.contains("4711") && text.contains("编号"))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("complain") || text.contains("投诉"));
        assertThat(Arrays.stream(NoticeTemplate.values()).map(NoticeTemplate::word)).containsExactly("danger",
                "clock-warning", "clock-breach", "statement-wanted", "member", "reopened", "reopened-twice",
                "client-not-reached");
    }
}
