package org.confidant.bookingservice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what could be in the way is read of the agendas, which are by UTC day; a night has two of them, and two dates. */
class AcrossMidnightTest extends RunningService {
    private final String branch = "n" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void monday_morning() {
        CLOCK.moveTo(MONDAY_MORNING);
    }

    @Test
    void what_crosses_midnight_utc_hides_times_on_both_sides() {
        String service = open("06:00", "10:00");

        book(service, "2026-05-13T07:45:00+08:00");

        assertThat(starts(service, "2026-05-13")).containsExactly("06:00", "06:15", "06:30", "06:45", "08:45", "09:00");
    }

    @Test
    void what_crosses_the_branch_s_midnight_hides_times_of_both_dates() {
        String service = open("22:00", "02:00");

        book(service, "2026-05-12T23:30:00+08:00");

        assertThat(starts(service, "2026-05-12")).containsExactly("00:00", "00:15", "00:30", "00:45", "01:00", "22:00",
                "22:15", "22:30");
        assertThat(starts(service, "2026-05-13")).startsWith("00:30", "00:45", "01:00", "22:00");
    }

    private String open(String from, String to) {
        List<String> hours = Stream.of(DayOfWeek.values())
                .map(day -> "{\"day\":\"" + day + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"}").toList();
        tell("branch", branch, 1, "BranchKnown", """
                {"branch":"%s","name":"Night","country":"CN","zone":"Asia/Shanghai","hours":%s}"""
                .formatted(branch, hours));
        String service = post(REALM.token("admin", Role.ADMINISTRATOR), "/services", """
                {"name":"Counselling","length":"PT50M","bufferAfter":"PT10M","modes":["remote"]}""").text("id");
        tell("staff", branch + "p", 1, "PersonKnown", """
                {"person":"%sp","roles":["practitioner"],"branches":["%s"],"services":["%s"],"languages":["zh-CN"],
                 "hours":%s,"cleared":true,"departed":false}""".formatted(branch, branch, service, hours));
        return service;
    }

    private void book(String service, String start) {
        String client = post(desk(), "/clients", """
                {"branch":"%s","name":"Somebody","phone":"13800000001","birthYear":1980}""".formatted(branch))
                .text("id");
        Answer booked = post(desk(), "/bookings", """
                {"branch":"%s","service":"%s","start":"%s","mode":"remote","topic":"family",
                 "participants":[{"client":"%s"}]}""".formatted(branch, service, start, client));
        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
    }

    private List<String> starts(String service, String date) {
        return get(desk(), "/slots?branch=%s&service=%s&from=%s&to=%s".formatted(branch, service, date, date)).body()
                .path("items").valueStream().map(item -> item.path("start").asString().substring(11, 16)).toList();
    }

    private String desk() {
        return REALM.token("desk", Role.RECEPTIONIST, branch);
    }
}
