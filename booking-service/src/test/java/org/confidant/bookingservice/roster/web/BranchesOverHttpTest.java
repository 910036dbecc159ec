package org.confidant.bookingservice.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BranchesOverHttpTest extends RunningService {

    @Test
    void a_caller_sees_their_own_branches_only() {
        Company north = company();
        Company south = company();

        assertThat(ids(get(north.token(Role.RECEPTIONIST), "/branches"))).containsExactly(north.branch());
        assertThat(ids(get(REALM.token("partner-p", Role.PARTNER, south.branch()), "/branches"))).containsExactly(south
                .branch());
    }

    @Test
    void a_branch_shows_its_zone_and_hours() {
        JsonNode branch = get(company("GB", "Europe/London").token(Role.PRACTITIONER), "/branches").body()
                .at("/items/0");

        assertThat(branch.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(branch.path("businessHours")).hasSize(7);
        assertThat(branch.at("/businessHours/0/from").asString()).isEqualTo("09:00");
    }

    @Test
    void pages_follow_each_other_without_gap() {
        Company one = company();
        Company other = company();
        String both = REALM.token("two", Role.RECEPTIONIST, one.branch(), other.branch());

        Answer first = get(both, "/branches?limit=1");
        Answer second = get(both, "/branches?limit=1&after=" + first.text("next"));

        assertThat(List.of(ids(first).getFirst(), ids(second).getFirst())).containsExactlyInAnyOrder(one.branch(), other
                .branch());
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void a_limit_no_list_serves_is_refused() {
        assertThat(get(company().token(Role.RECEPTIONIST), "/branches?limit=0").problem())
                .isEqualTo("malformed-request");
    }

    private static List<String> ids(Answer answer) {
        return answer.body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
