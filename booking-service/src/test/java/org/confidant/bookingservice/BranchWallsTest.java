package org.confidant.bookingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one branch has, another neither lists nor counts nor finds, and no refusal tells that it is there (G3). */
class BranchWallsTest extends RunningService {
    private static final String DAY = "2026-05-11";
    private static final AtomicInteger PHONES = new AtomicInteger();

    private Company ours;
    private Company theirs;
    private String service = "";
    private String phone = "";
    private String client = "";
    private String booking = "";

    @BeforeEach
    void a_booking_in_another_branch() {
        CLOCK.moveTo(MONDAY_MORNING);
        ours = company();
        theirs = company();
        service = theirs.offering();
        theirs.practitioner(service);
        theirs.room();
        phone = "137%08d".formatted(PHONES.incrementAndGet());
        client = post(theirs.token(Role.RECEPTIONIST), "/clients", filing()).text("id");
        booking = post(theirs.token(Role.RECEPTIONIST), "/bookings", booking(theirs.branch())).text("id");
        assertThat(booking).isNotEmpty();
    }

    private String filing() {
        return "{\"name\":\"Han Meimei\",\"phone\":\"%s\",\"birthYear\":1980}".formatted(phone);
    }

    private String booking(String branch) {
        return """
                {"branch":"%s","service":"%s","start":"%sT10:00:00+08:00","mode":"on-site","topic":"family",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, DAY, client);
    }

    private String us() {
        return ours.token(Role.RECEPTIONIST);
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as("%s", list.body()).isEqualTo(200);
        return list.body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void a_day_of_another_branch_is_not_found_and_in_no_list_of_changes() {
        String since = "/bookings?updatedSince=2026-01-01T00:00:00Z";

        assertThat(ids(get(theirs.token(Role.RECEPTIONIST), since))).containsExactly(booking);
        assertThat(ids(get(us(), since))).isEmpty();
        assertThat(get(us(), "/bookings?date=" + DAY + "&branch=" + theirs.branch()).status()).isEqualTo(404);
        assertThat(get(us(), "/bookings?date=" + DAY + "&branch=nowhere").status()).isEqualTo(404);
    }

    @Test
    void notices_of_another_branch_are_not_found() {
        assertThat(get(us(), "/notices?state=Waiting&branch=" + theirs.branch()).status()).isEqualTo(404);
        assertThat(get(us(), "/notices?state=Waiting&branch=nowhere").status()).isEqualTo(404);
        assertThat(ids(get(us(), "/notices?state=Waiting&branch=" + ours.branch()))).isEmpty();
    }

    @Test
    void free_times_of_another_branch_are_not_found() {
        String period = "&service=" + service + "&from=" + DAY + "&to=" + DAY;

        assertThat(get(us(), "/slots?branch=" + theirs.branch() + period).status()).isEqualTo(404);
        assertThat(get(us(), "/slots?branch=nowhere" + period).status()).isEqualTo(404);
    }

    @Test
    void another_branch_s_client_is_not_found_by_phone_and_their_phone_is_nobody_s() {
        assertThat(ids(post(theirs.token(Role.RECEPTIONIST), "/clients/search", "{\"phone\":\"" + phone + "\"}")))
                .containsExactly(client);
        assertThat(ids(post(us(), "/clients/search", "{\"phone\":\"" + phone + "\"}"))).isEmpty();
        assertThat(post(us(), "/clients", filing()).status()).isEqualTo(201);
    }

    @Test
    void another_branch_s_client_is_as_unknown_to_a_booking_as_nobody() {
        ours.practitioner(service);
        ours.room();
        Answer foreign = post(us(), "/bookings", booking(ours.branch()));
        Answer nobody = post(us(), "/bookings", booking(ours.branch()).replace(client, "nobody"));

        assertThat(foreign.status()).isEqualTo(nobody.status()).isGreaterThanOrEqualTo(400);
        assertThat(foreign.problem()).isEqualTo(nobody.problem());
        assertThat(foreign.text("detail")).isEqualTo(nobody.text("detail"));
    }

    @Test
    void figures_are_told_to_nobody_in_a_branch() {
        String waits = "/figures/waits?from=" + DAY + "&to=" + DAY;

        assertThat(get(us(), waits).status()).isEqualTo(403);
        assertThat(get(ours.token(Role.BRANCH_MANAGER), waits).status()).isEqualTo(403);
    }
}
