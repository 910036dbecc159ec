package org.confidant.staffservice.branch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

class BranchesTest extends OverHttp {
    @Test
    void a_branch_is_opened_known_to_booking_and_a_group_at_the_identity_provider() {
        Answer opened = post(administrator(), "/branches", Bodies.branch("Jing'an"));

        String id = opened.text("id");
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/branches/" + id);
        assertThat(opened.body().path("pending").asBoolean(true)).isFalse();
        assertThat(toldBooking("branch:" + id)).singleElement().satisfies(message -> {
            assertThat(message.path("type").asString()).isEqualTo("BranchKnown");
            assertThat(message.path("body").path("zone").asString()).isEqualTo("Asia/Shanghai");
            assertThat(message.path("body").path("hours").path(0).path("to").asString()).isEqualTo("21:00");
        });
        assertThat(accounts.groups).contains(id);
    }

    @Test
    void the_same_key_opens_one_branch() {
        Answer first = post(administrator(), "/branches", Bodies.branch("A"), "Idempotency-Key", "branch-1");
        Answer again = post(administrator(), "/branches", Bodies.branch("A"), "Idempotency-Key", "branch-1");
        Answer other = post(administrator(), "/branches", Bodies.branch("B"), "Idempotency-Key", "branch-1");

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.text("type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void while_booking_is_away_the_answer_says_pending_and_the_message_arrives_later() {
        BOOKING.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(503)));

        Answer opened = post(administrator(), "/branches", Bodies.branch("Later"));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().path("pending").asBoolean(false)).isTrue();
        everybodyAnswersAgain();
        eventually(() -> toldBooking("branch:" + opened.text("id")).size() == 1);
    }

    private void everybodyAnswersAgain() {
        BOOKING.resetAll();
        BOOKING.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204)));
    }

    @Test
    void what_makes_no_branch_is_named() {
        Answer refused = post(administrator(), "/branches", """
                {"name": " ", "country": "XX", "zone": "+08:00", "businessHours": [{"day": "MONDAY", "from": "9"}]}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").findValuesAsString("field")).contains("name", "country", "zone",
                "businessHours[0].from", "businessHours[0].to");
    }

    @Test
    void overlapping_hours_are_refused() {
        Answer refused = post(administrator(), "/branches",
                """
                        {"name": "A", "country": "CN", "zone": "Asia/Shanghai", "businessHours": [
                         {"day": "MONDAY", "from": "09:00", "to": "12:00"}, {"day": "MONDAY", "from": "11:00", "to": "13:00"}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("/problems/hours-refused");
    }
}
