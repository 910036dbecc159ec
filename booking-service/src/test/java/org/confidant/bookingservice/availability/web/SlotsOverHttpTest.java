package org.confidant.bookingservice.availability.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SlotsOverHttpTest extends RunningService {
    private Company company;
    private String offering;
    private String desk;

    @BeforeEach
    void openBranch() {
        company = company("ZZ", "Asia/Shanghai");
        offering = company.offering();
        desk = company.token(Role.RECEPTIONIST);
    }

    @Test
    void a_day_shows_every_quarter_with_who_and_where_in_the_branchs_offset() {
        String practitioner = company.practitioner(offering);
        String room = company.room();

        Answer slots = slots("2026-05-12", "2026-05-12", "");

        assertThat(slots.body().path("items")).hasSize(33);
        JsonNode first = slots.body().at("/items/0");
        assertThat(first.path("start").asString()).isEqualTo("2026-05-12T09:00:00+08:00");
        assertThat(first.path("end").asString()).isEqualTo("2026-05-12T09:50:00+08:00");
        assertThat(first.at("/practitioners/0").asString()).isEqualTo(practitioner);
        assertThat(first.at("/rooms/0").asString()).isEqualTo(room);
    }

    @Test
    void a_year_without_calendar_is_named_and_one_with_is_not() {
        Company publishing = company("XX", "Asia/Shanghai");
        Answer before = slots(publishing, "2026-05-12", "2026-05-12", "");

        publish("XX", 1, "2026-05-12");

        assertThat(before.body().path("yearsWithoutCalendar").toString()).isEqualTo("[2026]");
        assertThat(slots(publishing, "2026-05-12", "2026-05-12", "").body().path("yearsWithoutCalendar")).isEmpty();
    }

    @Test
    void a_closed_date_has_no_times() {
        Company closing = company("YY", "Asia/Shanghai");
        closing.practitioner(offering);

        publish("YY", 1, "2026-05-12");

        assertThat(starts(slots(closing, "2026-05-12", "2026-05-13", "&limit=1"))).containsExactly(
                "2026-05-13T09:00:00+08:00");
    }

    @Test
    void nobody_is_shown_before_clearance() {
        company.practitioner("uncleared-" + company.branch(), offering, 1, false);
        Answer before = slots("2026-05-12", "2026-05-12", "");

        company.practitioner("uncleared-" + company.branch(), offering, 2, true);

        assertThat(before.body().path("items")).isEmpty();
        assertThat(slots("2026-05-12", "2026-05-12", "").body().path("items")).isNotEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_across_days() {
        company.practitioner(offering);

        Answer first = slots("2026-05-12", "2026-05-13", "&limit=40");
        Answer second = slots("2026-05-12", "2026-05-13", "&limit=40&after=" + first.text("next"));

        assertThat(starts(first)).hasSize(40);
        assertThat(starts(second)).hasSize(26).doesNotContainAnyElementsOf(starts(first));
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void a_practitioner_or_language_narrows_what_is_shown() {
        company.practitioner(offering);
        String wanted = company.practitioner(offering);

        Answer slots = slots("2026-05-12", "2026-05-12", "&practitioner=" + wanted);

        assertThat(slots.body().at("/items/0/practitioners").toString()).isEqualTo("[\"" + wanted + "\"]");
        assertThat(slots("2026-05-12", "2026-05-12", "&language=zh").body().path("items")).isNotEmpty();
        assertThat(slots("2026-05-12", "2026-05-12", "&language=en").body().path("items")).isEmpty();
    }

    @Test
    void what_has_passed_is_not_shown() {
        company.practitioner(offering);

        assertThat(slots("2026-05-01", "2026-05-10", "").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-12, 2026-05-11, 400, malformed-request", "2026-05-12, 2026-06-12, 400, malformed-request",
            "soon, 2026-06-12, 400, malformed-request", "2053-09-26, 2053-09-26, 422, too-far-ahead",
            "+999999999-12-31, +999999999-12-31, 422, too-far-ahead",
            "-999999999-01-01, -999999999-01-02, 200, ''"})
    void dates_out_of_bounds_are_refused(String from, String to, int status, String problem) {
        Answer answer = slots(from.replace("+", "%2B"), to.replace("+", "%2B"), "");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void another_branch_and_an_unknown_service_are_the_same_404() {
        Answer foreign = slots(company(), "2026-05-12", "2026-05-12", "", desk);
        Answer unknown = get(desk, "/slots?branch=" + company.branch() + "&service=none&from=2026-05-12&to=2026-05-12");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.told()).isEqualTo(foreign.told());
    }

    @Test
    void a_partner_names_no_client() {
        String partner = REALM.token("partner-slots", Role.PARTNER, company.branch());

        assertThat(slots(company, "2026-05-12", "2026-05-12", "", partner).status()).isEqualTo(200);
        assertThat(slots(company, "2026-05-12", "2026-05-12", "&client=c", partner).status()).isEqualTo(403);
    }

    @Test
    void when_a_client_is_busy_is_told_to_their_own_branch_only() {
        assertThat(slots("2026-05-12", "2026-05-12", "&client=somebody").status()).isEqualTo(404);
    }

    private void publish(String country, long n, String closed) {
        tell("calendars", country + "-2026", n, "CalendarPublished", """
                {"country": "%s", "year": 2026, "closed": ["%s"], "worksAs": []}""".formatted(country, closed));
    }

    private Answer slots(String from, String to, String more) {
        return slots(company, from, to, more);
    }

    private Answer slots(Company where, String from, String to, String more) {
        return slots(where, from, to, more, where.token(Role.RECEPTIONIST));
    }

    private Answer slots(Company where, String from, String to, String more, String token) {
        return get(token,
                "/slots?branch=" + where.branch() + "&service=" + offering + "&from=" + from + "&to=" + to + more);
    }

    private static List<String> starts(Answer answer) {
        return answer.body().path("items").valueStream().map(item -> item.path("start").asString()).toList();
    }
}
