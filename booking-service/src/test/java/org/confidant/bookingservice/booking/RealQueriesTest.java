package org.confidant.bookingservice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever a desk, a partner, head office and the sweepers look for is found by an index. */
@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealQueriesTest extends RunningService {

    @Test
    void no_query_reads_a_whole_collection() {
        CLOCK.moveTo(MONDAY_MORNING);
        Company company = company();
        String service = company.offering();
        company.practitioner(service);
        company.room();
        String desk = company.token(Role.RECEPTIONIST);
        String client = post(desk, "/clients", "{\"name\":\"Somebody\",\"phone\":\"13800138000\",\"birthYear\":1980}")
                .text("id");
        String booking = post(desk, "/bookings", """
                {"branch":"%s","service":"%s","start":"2026-05-11T10:00:00+08:00","mode":"on-site","topic":"family",
                 "hold":true,"participants":[{"client":"%s"}]}""".formatted(company.branch(), service, client))
                .text("id");
        String partner = company.token(Role.PARTNER);
        String headOffice = company.token(Role.HEAD_OFFICE);

        assertThat(get(desk, "/bookings?branch=" + company.branch() + "&date=2026-05-11").status()).isEqualTo(200);
        assertThat(get(desk, "/bookings?branch=" + company.branch() + "&updatedSince=2026-05-10T00:00:00Z").status())
                .isEqualTo(200);
        assertThat(get(partner, "/bookings?updatedSince=2026-05-10T00:00:00Z").status()).isEqualTo(200);
        assertThat(get(headOffice, "/bookings?from=2026-05-10&to=2026-05-12").status()).isEqualTo(200);
        assertThat(get(headOffice, "/figures/waits?from=2026-05-10&to=2026-05-12&by=branch").status()).isEqualTo(200);
        assertThat(get(headOffice, "/figures/no-shows?from=2026-05-10&to=2026-05-12&by=branch").status())
                .isEqualTo(200);
        assertThat(get(desk, "/notices?branch=" + company.branch()).status()).isEqualTo(200);
        assertThat(get(company.administrator(), "/messages?state=parked").status()).isEqualTo(200);
        assertThat(post(desk, "/clients/search", "{\"phone\":\"13800138000\"}").status()).isEqualTo(200);
        String url = post(desk, "/bookings/" + booking + "/links", "{\"participant\":1,\"purpose\":\"booking\"}")
                .text("url");
        assertThat(get("", url.substring(url.indexOf("/links/"))).status()).isEqualTo(200);
        assertThat(post(desk, "/bookings/" + booking + "/cancellation", "").status()).isEqualTo(200);

        assertThat(QUERIES.size()).isGreaterThan(10);
        assertThat(QUERIES.scans(System.getenv("CONFIDANT_MONGODB_URI"))).isEmpty();
    }

    @Test
    void no_query_on_a_session_s_way_reads_more_than_its_index_says() {
        Appointment one = appointment(1).started();
        one.company().colleague(Role.BRANCH_MANAGER);
        one.end();
        Appointment.ok(send(one.serving(), "PUT", one.session("/summary"), """
                {"told": "A", "nextSteps": "B", "followUp": {"at": "2026-05-18T10:00:00+08:00", "way": "phone"}}"""));
        Appointment.ok(post("", "/links/" + one.link(1, "survey") + "/feedback", "{\"rating\": 2}"));
        String period = "?from=2026-05-10&to=2026-05-12&by=branch";

        assertThat(get(one.serving(), "/tasks?due=2026-06-01T00:00:00Z").status()).isEqualTo(200);
        assertThat(get(one.manager(), "/tasks?state=Completed").status()).isEqualTo(200);
        assertThat(get(one.serving(), one.path("/preparation")).status()).isEqualTo(200);
        assertThat(get(one.company().administrator(), "/texts").status()).isEqualTo(200);
        assertThat(get(one.company().administrator(), "/texts?service=" + one.offering()).status()).isEqualTo(200);
        assertThat(get(one.headOffice(), "/figures/satisfaction" + period).status()).isEqualTo(200);
        assertThat(get(one.headOffice(), "/figures/sessions" + period).status()).isEqualTo(200);
        eventually(() -> get(one.manager(), "/tasks").response().body().contains("low-rating"));

        assertThat(QUERIES.scans(System.getenv("CONFIDANT_MONGODB_URI"))).isEmpty();
    }
}
