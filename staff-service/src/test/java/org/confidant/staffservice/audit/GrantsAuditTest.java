package org.confidant.staffservice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrantsAuditTest extends OverHttp {
    private static final String EVER = "/audit/grants?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z";

    private static String auditor() {
        return REALM.token("auditor", Role.AUDITOR, "*");
    }

    private List<JsonNode> entriesOf(String subject) {
        return StreamSupport.stream(get(auditor(), EVER + "&limit=200").body().path("items").spliterator(), false)
                .filter(entry -> entry.path("subject").asString().equals(subject)).toList();
    }

    @Test
    void each_grant_change_and_withdrawal_is_an_entry_from_what_to_what_by_whom() {
        String here = branch();
        String manager = "boss-of-" + here;
        String id = post(managerOf(here), "/staff", Bodies.person("receptionist", here)).text("id");
        post(managerOf(here), "/staff/" + id + "/role-change", Bodies.rights("practitioner", here));
        post(managerOf(here), "/staff/" + id + "/departure", "");

        eventually(() -> entriesOf(id).size() == 3);
        List<JsonNode> entries = entriesOf(id);
        assertThat(entries).extracting(entry -> entry.path("step").asString()).containsExactly("GRANTED", "CHANGED",
                "WITHDRAWN");
        assertThat(entries).extracting(entry -> entry.path("by").asString()).containsOnly(manager);
        assertThat(entries.get(1).path("from").toString()).contains("receptionist", here);
        assertThat(entries.get(1).path("to").toString()).contains("practitioner", here);
        assertThat(entries.get(2).path("to").path("roles")).isEmpty();
    }

    @Test
    void the_list_is_read_page_by_page() {
        String here = branch();
        post(managerOf(here), "/staff", Bodies.person("receptionist", here));
        String id = post(managerOf(here), "/staff", Bodies.person("receptionist", here)).text("id");
        eventually(() -> entriesOf(id).size() == 1);

        Answer all = get(auditor(), EVER + "&limit=200");
        Answer first = get(auditor(), EVER + "&limit=1");
        Answer second = get(auditor(), EVER + "&limit=1&after=" + first.text("next"));

        assertThat(first.body().path("items").get(0)).isEqualTo(all.body().path("items").get(0));
        assertThat(second.body().path("items").get(0)).isEqualTo(all.body().path("items").get(1));
    }

    @Test
    void a_period_without_end_is_malformed() {
        assertThat(get(auditor(), "/audit/grants?from=2020-01-01T00:00:00Z").status()).isEqualTo(400);
        assertThat(get(auditor(), EVER + "&after=nonsense").status()).isEqualTo(400);
    }
}
