package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

class StaffWallsTest extends OverHttp {
    private String receptionist(String branch) {
        return post(managerOf(branch), "/staff", Bodies.person("receptionist", branch)).text("id");
    }

    private static List<String> ids(Answer list) {
        return list.body().path("items").findValuesAsString("id");
    }

    @Test
    void a_manager_sees_their_own_branch_only() {
        String here = branch();
        String there = branch();
        String mine = receptionist(here);
        String theirs = receptionist(there);

        assertThat(ids(get(managerOf(here), "/staff"))).containsExactly(mine);
        assertThat(ids(get(managerOf(here), "/staff?branch=" + there))).isEmpty();
        Answer behindTheWall = get(managerOf(here), "/staff/" + theirs);
        Answer nobody = get(managerOf(here), "/staff/nobody");
        assertThat(behindTheWall.status()).isEqualTo(404);
        assertThat(behindTheWall.told().replace(theirs, "nobody")).isEqualTo(nobody.told());
    }

    @Test
    void behind_the_wall_every_step_is_as_unknown_as_nobody() {
        String here = branch();
        String theirs = receptionist(branch());

        for (String step : List.of("clearance", "role-change", "departure", "one-time-password")) {
            String body = switch (step) {
                case "clearance" -> Bodies.clearance();
                case "role-change" -> Bodies.rights("practitioner", here);
                default -> "";
            };
            assertThat(post(managerOf(here), "/staff/" + theirs + "/" + step, body).status()).as(step).isEqualTo(404);
        }
    }

    @Test
    void head_office_sees_everybody_without_contact() {
        String id = receptionist(branch());
        String headOffice = REALM.token("ho", Role.HEAD_OFFICE, "*");

        Answer seen = get(headOffice, "/staff/" + id);

        assertThat(seen.text("name")).isEqualTo("王明");
        assertThat(seen.has("email")).isFalse();
        assertThat(get(headOffice, "/staff").response().body()).doesNotContain("@");
        assertThat(get(administrator(), "/staff/" + id).has("email")).isTrue();
    }

    @Test
    void a_long_list_goes_on_after_each_page() {
        String branch = branch();
        List<String> all = List.of(receptionist(branch), receptionist(branch), receptionist(branch)).stream().sorted()
                .toList();

        Answer first = get(managerOf(branch), "/staff?limit=2");
        Answer second = get(managerOf(branch), "/staff?limit=2&after=" + first.text("next"));

        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 3));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void leavers_are_listed_only_when_asked_for() {
        String branch = branch();
        String id = receptionist(branch);
        post(managerOf(branch), "/staff/" + id + "/departure", "");

        assertThat(ids(get(managerOf(branch), "/staff"))).isEmpty();
        assertThat(ids(get(managerOf(branch), "/staff?state=departed"))).containsExactly(id);
    }
}
