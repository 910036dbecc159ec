package org.confidant.bookingservice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who consented is reminded of an appointment a day before it (B15). */
class ReminderTest extends RunningService {
    private static final Instant THE_DAY_BEFORE = Instant.parse("2026-05-13T02:00:00Z");

    @Autowired
    private MongoDatabase database;

    /** On Thursday at 10:00, for who has an address and says that about reminders. */
    private String booked(Appointment other, boolean wantsReminders) {
        String client = post(other.desk(), "/clients",
                """
                        {"branch": "%s", "name": "Somebody", "phone": "13700137000", "email": "somebody@example.com", "birthYear": 1980, "language": "en"}"""
                        .formatted(other.company().branch()))
                .text("id");
        Answer booked = post(other.desk(), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "2026-05-14T10:00:00+08:00", "mode": "on-site",
                 "topic": "family", "participants": [{"client": "%s"}]}""".formatted(other.company().branch(),
                other.offering(), client));
        assertThat(booked.status()).as("%s", booked.body()).isEqualTo(201);
        String booking = booked.text("id");
        if (wantsReminders) {
            String url = post(other.desk(), "/bookings/" + booking + "/links", """
                    {"participant": 1, "purpose": "booking"}""").text("url");
            other.consent(url.substring(url.lastIndexOf('/') + 1), "reminders", true);
        }
        eventually(() -> reminder(booking) != null);
        return booking;
    }

    private Document reminder(String booking) {
        return database.getCollection("reminders").find(new Document("_id", booking + "-1")).first();
    }

    private void dealtWith(String booking) {
        eventually(() -> !reminder(booking).containsKey("remindAt"));
    }

    private List<Document> reminded(String booking) {
        return database.getCollection("notices")
                .find(new Document("booking", booking).append("type", "BookingReminder"))
                .into(new ArrayList<>());
    }

    @Test
    void who_consented_is_reminded_once_a_day_before_and_nobody_else() {
        Appointment other = appointment(1);
        String wanted = booked(other, true);
        String unwanted = booked(appointment(1), false);
        CLOCK.moveTo(THE_DAY_BEFORE.minusMillis(1));
        assertThat(reminder(wanted).getDate("remindAt").toInstant()).isEqualTo(THE_DAY_BEFORE);

        CLOCK.moveTo(THE_DAY_BEFORE);
        dealtWith(wanted);
        dealtWith(unwanted);

        assertThat(reminded(wanted)).hasSize(1);
        assertThat(reminded(unwanted)).isEmpty();
    }

    @Test
    void who_moved_is_reminded_of_the_new_time_and_who_cancelled_of_none() {
        Instant aDayLater = THE_DAY_BEFORE.plus(Duration.ofDays(1));
        Appointment here = appointment(1);
        String moved = booked(here, true);
        Appointment there = appointment(1);
        String cancelled = booked(there, true);

        post(here.desk(), "/bookings/" + moved + "/move", "{\"start\": \"2026-05-15T10:00:00+08:00\"}");
        post(there.desk(), "/bookings/" + cancelled + "/cancellation", "");
        dealtWith(cancelled);
        eventually(() -> reminder(moved).getDate("remindAt").toInstant().equals(aDayLater));
        CLOCK.moveTo(aDayLater);
        dealtWith(moved);

        assertThat(reminded(cancelled)).isEmpty();
        assertThat(reminded(moved)).singleElement().satisfies(notice -> assertThat(notice.getDate("start").toInstant())
                .isEqualTo(aDayLater.plus(Duration.ofDays(1))));
    }

    @Test
    void appointment_of_the_same_day_needs_no_reminder() {
        Appointment today = appointment(1);

        eventually(() -> get(today.desk(), "/notices?branch=" + today.company().branch() + "&state=NoAddress")
                .response().body().contains("BookingConfirmed"));

        assertThat(reminder(today.id())).isNull();
    }
}
