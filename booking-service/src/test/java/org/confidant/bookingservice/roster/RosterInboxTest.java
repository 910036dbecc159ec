package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RosterInboxTest {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final BranchId NORTH = new BranchId("north");
    private static final String LI = """
            {"person": "li", "roles": ["practitioner"], "branches": ["north"], "services": ["o"], "languages": ["zh-CN"],
             "hours": [{"day": "MONDAY", "from": "09:00", "to": "24:00"}], "cleared": true, "departed": %s,
             "barredUntil": "2026-11-22T02:00:00Z", "somethingNew": {"a": 1}}""";

    private final Roster roster = new RosterInMemory();
    private final JsonMapper json = JsonMapper.builder().build();
    private final RosterInbox inbox = new RosterInbox(roster, json);

    @Test
    void a_person_is_learnt_and_fields_not_needed_are_ignored() {
        assertThat(take("staff:li", 1, "PersonKnown", LI.formatted(false))).isEqualTo(Delivery.TAKEN);

        assertThat(roster.practitioners(NORTH, ALL)).singleElement().extracting(Practitioner::cleared).isEqualTo(true);
        assertThat(roster.barredUpTo("li")).contains(Instant.parse("2026-11-22T02:00:00Z"));
    }

    @Test
    void a_leaver_serves_nobody_and_is_barred_for_good() {
        take("staff:li", 1, "PersonKnown", LI.formatted(true));

        assertThat(roster.practitioners(NORTH, ALL)).isEmpty();
        assertThat(roster.barredUpTo("li").orElseThrow()).isAfter(Instant.parse("2500-01-01T00:00:00Z"));
    }

    @Test
    void company_wide_people_have_neither_hours_nor_services() {
        assertThat(take("staff:wang", 1, "PersonKnown", """
                {"person": "wang", "roles": ["auditor"], "branches": ["*"], "cleared": false, "departed": false}"""))
                .isEqualTo(Delivery.TAKEN);
    }

    @Test
    void a_suspended_partner_is_barred_until_it_is_not() {
        take("partner:p", 1, "PartnerKnown", """
                {"partner": "p", "name": "Partner", "branches": ["north"], "suspended": true}""");
        boolean barred = roster.barredUpTo("partner-p").isPresent();

        take("partner:p", 2, "PartnerKnown", """
                {"partner": "p", "name": "Partner", "branches": ["north"], "suspended": false}""");

        assertThat(barred).isTrue();
        assertThat(roster.barredUpTo("partner-p")).isEmpty();
    }

    @Test
    void a_message_twice_takes_effect_once() {
        take("staff:li", 2, "PersonKnown", LI.formatted(true));

        assertThat(take("staff:li", 1, "PersonKnown", LI.formatted(false))).isEqualTo(Delivery.TAKEN);
        assertThat(roster.practitioners(NORTH, ALL)).isEmpty();
    }

    @Test
    void nobody_tells_about_others() {
        assertThat(take("staff:wang", 1, "PersonKnown", LI.formatted(false))).isInstanceOf(Delivery.Refused.class);
        assertThat(roster.practitioners(NORTH, ALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            branch:north    | BranchKnown       | {"branch": "north"}
            branch:north    | BranchKnown       | {"branch": "north", "name": "N", "country": "CN", "zone": "Mars/Base", "hours": []}
            calendar:CN-2026| CalendarPublished | {"country": "CN", "year": 2026, "closed": ["2027-01-01"], "worksAs": []}
            calendar:CN-2026| CalendarPublished | {"country": "CN", "year": 2026, "closed": ["soon"], "worksAs": []}
            staff:li        | PersonKnown       | {"person": "li", "roles": "all"}
            staff:li        | SomethingElse     | {"person": "li"}
            """)
    void what_cannot_be_read_is_refused_for_good(String sender, String type, String body) {
        assertThat(take(sender, 1, type, body)).isInstanceOf(Delivery.Refused.class);
    }

    private Delivery take(String sender, long n, String type, String body) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = json.readValue(body, Map.class);
        return inbox.take(new Envelope("staff-service:" + sender, "inbox", n, type, Instant.EPOCH, map));
    }
}
