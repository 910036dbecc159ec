package org.confidant.staffservice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.Bodies;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.Test;

class CalendarsTest extends OverHttp {
    @Test
    void a_calendar_is_published_and_then_replaced() {
        Answer first = send(administrator(), "PUT", "/calendars/CN/2026", Bodies.calendar());
        Answer second = send(administrator(), "PUT", "/calendars/CN/2026", "{\"closed\": [], \"worksAs\": []}");

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.body().path("worksAs").path(0).path("as").asString()).isEqualTo("FRIDAY");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("version").asLong()).isGreaterThan(first.body().path("version").asLong());
        assertThat(toldBooking("calendar:CN-2026").getLast().path("body").path("closed")).isEmpty();
    }

    @Test
    void a_calendar_replaced_meanwhile_is_not_overwritten() {
        send(administrator(), "PUT", "/calendars/GB/2026", "{\"closed\": [], \"worksAs\": []}");
        send(administrator(), "PUT", "/calendars/GB/2026", "{\"closed\": [], \"worksAs\": []}");

        assertThat(send(administrator(), "PUT", "/calendars/GB/2026", "{\"closed\": [], \"worksAs\": []}", "If-Match",
                "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void a_date_of_another_year_or_twice_is_refused() {
        assertThat(send(administrator(), "PUT", "/calendars/CN/2027", Bodies.calendar()).text("type"))
                .isEqualTo("/problems/calendar-refused");
        assertThat(send(administrator(), "PUT", "/calendars/CN/2026",
                """
                        {"closed": [], "worksAs": [{"date": "2026-01-04", "as": "FRIDAY"}, {"date": "2026-01-04", "as": "MONDAY"}]}""")
                .status()).isEqualTo(422);
        assertThat(send(administrator(), "PUT", "/calendars/XX/2026", Bodies.calendar()).status()).isEqualTo(400);
    }
}
