package org.confidant.staffservice.measure;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.junit.jupiter.api.Test;

/** Row 29: somebody is talked to. */
class TalksOverHttpTest extends MeasuresOverHttp {
    private static final String NOTE = "{\"note\": \"They see it.\"}";

    private Answer held(String token, String talk, String body) {
        return post(token, "/talks/" + talk + "/completion", body);
    }

    @Test
    void a_talk_restricts_nobody_and_comes_back_held() {
        String branch = branch();
        String person = practitioner(branch);
        String talk = talk(branch, person);
        assertThat(listed(trainer(branch), "/talks")).containsExactly(talk);

        Answer held = held(managerOf(branch), talk, NOTE);

        assertThat(held.status()).as("%s", held.body()).isEqualTo(200);
        assertThat(held.text("state")).isEqualTo("held");
        assertThat(held.text("note")).isEqualTo("They see it.");
        eventually(() -> told(talk).equals(List.of("MeasureAccepted", "MeasureDone")));
        assertThat(lastTold(talk).path("result").asString()).isEqualTo("held");
        assertThat(lastTold(talk).toString()).doesNotContain("see it");
        assertThat(bookable(person)).isTrue();
        assertThat(listed(managerOf(branch), "/talks?state=done")).containsExactly(talk);
    }

    @Test
    void a_talk_is_held_once_by_somebody_else_of_the_branch() {
        String branch = branch();
        String manager = admitted("branch-manager", Bodies.email(), branch);
        String talk = talk(branch, manager);
        String own = REALM.token(manager, Role.BRANCH_MANAGER, branch);

        assertThat(held(own, talk, "{}").status()).isEqualTo(404);
        assertThat(listed(own, "/talks")).isEmpty();
        assertThat(listed(managerOf(branch), "/talks")).containsExactly(talk);
        assertThat(held(managerOf(branch()), talk, "{}").status()).isEqualTo(404);
        assertThat(held(REALM.token("r", Role.RECEPTIONIST, branch), talk, "{}").status()).isEqualTo(403);
        assertThat(held(trainer("*"), talk, "{}").status()).isEqualTo(200);
        assertThat(held(trainer(branch), talk, "{}").text("type")).isEqualTo("/problems/measure-not-open");
    }

    @Test
    void whoever_held_it_is_told_the_causes() {
        String branch = branch();
        String talk = talk(branch, practitioner(branch));

        assertThat(held(managerOf(branch), talk, "{}").body().path("causes").toString())
                .isEqualTo("[\"boundaries\",\"language\"]");
    }

    /** Any of several: a slow machine may delay one. */
    @Test
    void a_talk_waits_for_nobody_who_takes_bookings() {
        String branch = branch();
        List<String> people = List.of(practitioner(branch), practitioner(branch), practitioner(branch));
        BOOKING.stubFor(put(urlMatching("/inbox/.*")).willReturn(aResponse().withStatus(204).withFixedDelay(20_000)));

        long fastest = people.stream().mapToLong(person -> {
            String talk = talk(branch, person);
            training(branch, person);
            long before = System.nanoTime();
            assertThat(held(trainer(branch), talk, "{}").status()).isEqualTo(200);
            return System.nanoTime() - before;
        }).min().orElseThrow();

        assertThat(Duration.ofNanos(fastest)).isLessThan(BookingLane.PATIENCE);
    }
}
