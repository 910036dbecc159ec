package org.confidant.bookingservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.bookingservice.testing.Appointment;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Role;
import org.confidant.platform.testing.Together;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A practitioner gets no new bookings while a measure says so; those they have stand (C5). */
class StoppedBookingsTest extends RunningService {
    private static final String LATER = "2026-05-25T02:00:00Z";
    private static final String LIFTED = "2026-05-01T00:00:00Z";

    @Autowired
    private MongoDatabase database;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private Stops stops;

    @Autowired
    private Bookings bookings;

    private final String measure = UUID.randomUUID().toString();

    private void stop(Appointment one, String practitioner, long n, String until) {
        Answer taken = tellAs("complaint-service", "measures", measure, n, "BookingsStopped", """
                {"measure": "%s", "complaint": "k1", "branch": "%s", "practitioner": "%s", "until": "%s"}"""
                .formatted(measure, one.company().branch(), practitioner, until));
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(204);
    }

    private Answer book(Appointment one, String start, String practitioner) {
        return post(one.desk(), "/bookings", """
                {"branch": "%s", "service": "%s", "start": "%s", "mode": "remote", "topic": "family"%s,
                 "participants": [{"client": "%s"}]}""".formatted(one.company().branch(), one.offering(), start,
                practitioner.isEmpty() ? "" : ", \"practitioner\": \"" + practitioner + "\"",
                one.clients().getFirst()));
    }

    private List<JsonNode> known(int times) {
        eventually(() -> COMPLAINTS.about("measure", measure, "BookingsStopKnown").size() >= times);
        return COMPLAINTS.about("measure", measure, "BookingsStopKnown");
    }

    private static List<String> bookings(JsonNode known) {
        return known.path("bookings").valueStream().map(booking -> booking.path("booking").asString()).toList();
    }

    private List<JsonNode> tasks(Appointment one) {
        return get(one.manager(), "/tasks?branch=" + one.company().branch()).body().path("items").valueStream()
                .filter(task -> task.path("kind").asString().equals("stopped-bookings")).toList();
    }

    @Test
    void who_is_stopped_is_booked_no_more_and_keeps_the_bookings_there_are() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        String manager = one.company().colleague(Role.BRANCH_MANAGER);

        stop(one, one.practitioner(), 1, LATER);

        assertThat(book(one, "2026-05-12T10:00:00+08:00", one.practitioner()).problem())
                .isEqualTo("practitioner-not-bookable");
        assertThat(book(one, "2026-05-12T10:00:00+08:00", "").problem()).isEqualTo("no-practitioner");
        assertThat(get(one.desk(), "/slots?branch=" + one.company().branch() + "&service=" + one.offering()
                + "&from=2026-05-12&to=2026-05-12").body().path("items")).isEmpty();
        assertThat(post(one.desk(), one.path("/move"), "{\"start\": \"2026-05-12T11:00:00+08:00\"}").problem())
                .isEqualTo("practitioner-not-bookable");
        assertThat(bookings(known(1).getFirst())).containsExactly(one.id());
        assertThat(known(1).getFirst().path("until").asString()).isEqualTo(LATER);
        eventually(() -> !tasks(one).isEmpty());
        assertThat(tasks(one)).singleElement().satisfies(task -> {
            assertThat(task.path("owner").asString()).isEqualTo(manager);
            assertThat(task.path("practitioner").asString()).isEqualTo(one.practitioner());
            assertThat(task.path("bookings").valueStream().map(JsonNode::asString)).containsExactly(one.id());
        });
        assertThat(get(one.manager(), "/bookings?branch=" + one.company().branch() + "&practitioner="
                + one.practitioner() + "&from=2026-05-11&to=2026-06-11").body().path("items").valueStream()
                .map(booking -> booking.path("id").asString())).containsExactly(one.id());
        assertThat(get(one.manager(), "/bookings?branch=" + one.company().branch()
                + "&practitioner=somebody-else&date=2026-05-11").body().path("items")).isEmpty();
    }

    @Test
    void others_are_booked_instead_and_a_booking_can_move_to_them() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        String other = one.company().practitioner(one.offering());

        stop(one, one.practitioner(), 1, LATER);

        for (int hour = 9; hour < 13; hour++) {
            assertThat(book(one, "2026-05-12T%02d:00:00+08:00".formatted(hour), "").text("practitioner"))
                    .isEqualTo(other);
        }
        assertThat(post(one.desk(), one.path("/move"), """
                {"start": "2026-05-13T11:00:00+08:00", "practitioner": "%s"}""".formatted(other)).status())
                .isEqualTo(200);
    }

    @Test
    void renewal_makes_no_second_task_and_the_end_makes_them_bookable_again() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        stop(one, one.practitioner(), 1, LATER);
        known(1);

        stop(one, one.practitioner(), 2, "2026-05-26T02:00:00Z");
        stop(one, one.practitioner(), 1, LATER);

        assertThat(known(2).getLast().path("until").asString()).isEqualTo("2026-05-26T02:00:00Z");
        eventually(() -> tasks(one).size() == 1);
        stop(one, one.practitioner(), 3, LIFTED);
        assertThat(book(one, "2026-05-12T10:00:00+08:00", one.practitioner()).status()).isEqualTo(201);
        assertThat(known(3).getLast().path("until").asString()).isEqualTo(LIFTED);
        assertThat(tasks(one)).hasSize(1);
        assertThat(COMPLAINTS.about("measure", measure, "BookingsStopKnown")).hasSize(3);
    }

    @Test
    void stop_that_has_run_out_stops_nobody() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        stop(one, one.practitioner(), 1, "2026-05-11T12:00:00Z");

        CLOCK.moveTo(Instant.parse("2026-05-11T12:00:00Z"));

        eventually(() -> !book(one, "2026-05-13T10:00:00+08:00", one.practitioner()).problem()
                .equals("practitioner-not-bookable"));
        assertThat(book(one, "2026-05-13T12:00:00+08:00", one.practitioner()).status()).isEqualTo(201);
    }

    @Test
    void task_never_falls_to_the_one_whose_bookings_they_are() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        String deputy = one.company().colleague(Role.BRANCH_MANAGER);
        one.company().manages(one.practitioner(), one.offering(), 2);

        stop(one, one.practitioner(), 1, LATER);

        eventually(() -> !tasks(one).isEmpty());
        assertThat(tasks(one).getFirst().path("owner").asString()).isEqualTo(deputy);
        assertThat(post(one.manager(), "/tasks/" + tasks(one).getFirst().path("id").asString() + "/assignment",
                "{\"owner\": \"" + one.practitioner() + "\"}").status()).isEqualTo(400);
    }

    /** That booking is theirs, however it became so. */
    private void passOn(String booking, String practitioner) {
        database.getCollection("bookings").updateOne(new Document("_id", booking),
                new Document("$set", new Document("practitioner", practitioner)));
    }

    @Test
    void task_is_not_there_for_the_one_whose_bookings_they_are() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        one.company().colleague(Role.BRANCH_MANAGER);
        stop(one, one.practitioner(), 1, LATER);
        eventually(() -> !tasks(one).isEmpty());
        String task = "/tasks/" + tasks(one).getFirst().path("id").asString();
        String stopped = REALM.token(one.practitioner(), Role.BRANCH_MANAGER, one.company().branch());

        assertThat(get(stopped, "/tasks").body().path("items")).isEmpty();
        assertThat(post(stopped, task + "/completion", "{\"outcome\": \"Kept them\"}").status()).isEqualTo(404);
        assertThat(post(stopped, task + "/assignment", "{\"owner\": \"somebody\"}").status()).isEqualTo(404);
    }

    @Test
    void task_nobody_could_own_falls_to_whoever_comes_even_when_it_is_overdue() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        one.company().manages(one.practitioner(), one.offering(), 2);
        stop(one, one.practitioner(), 1, LATER);
        eventually(() -> stopTasks(one, new Document()) == 1);
        CLOCK.moveTo(MONDAY_MORNING.plus(Duration.ofDays(3)));

        String receptionist = one.company().colleague(Role.RECEPTIONIST);

        eventually(() -> stopTasks(one, new Document("owner", receptionist)) == 1);
    }

    private long stopTasks(Appointment one, Document more) {
        more.append("branch", one.company().branch()).append("kind", "stopped-bookings");
        return database.getCollection("tasks").countDocuments(more);
    }

    @Test
    void task_falls_to_the_desk_when_they_are_the_only_manager() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        String receptionist = one.company().colleague(Role.RECEPTIONIST);
        one.company().manages(one.practitioner(), one.offering(), 2);

        stop(one, one.practitioner(), 1, LATER);

        eventually(() -> !tasks(one).isEmpty());
        assertThat(tasks(one).getFirst().path("owner").asString()).isEqualTo(receptionist);
    }

    @Test
    void task_names_no_client_and_is_completed_whoever_of_them_was_erased() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        stop(one, one.practitioner(), 1, LATER);
        eventually(() -> !tasks(one).isEmpty());
        JsonNode task = tasks(one).getFirst();

        keys.destroy("client-" + one.clients().getFirst(), MONDAY_MORNING);
        Answer done = post(one.manager(), "/tasks/" + task.path("id").asString() + "/completion",
                "{\"outcome\": \"Moved all of them\"}");

        assertThat(task.has("client")).isFalse();
        assertThat(done.status()).as("%s", done.body()).isEqualTo(200);
        assertThat(done.text("outcome")).isEqualTo("Moved all of them");
        assertThat(database.getCollection("tasks").find(new Document("_id", task.path("id").asString())).first()
                .toString()).doesNotContain("Moved all");
    }

    @Test
    void bookings_of_another_branch_are_its_own_matter() {
        Appointment elsewhere = appointment(1);
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        passOn(elsewhere.id(), one.practitioner());

        stop(one, one.practitioner(), 1, LATER);

        assertThat(bookings(known(1).getFirst())).containsExactly(one.id());
        eventually(() -> !tasks(one).isEmpty() && !tasks(elsewhere).isEmpty());
        assertThat(tasks(elsewhere).getFirst().path("bookings").valueStream().map(JsonNode::asString))
                .containsExactly(elsewhere.id());
    }

    @Test
    void task_names_all_bookings_however_many() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        Document booking = database.getCollection("bookings").find(new Document("_id", one.id())).first();
        database.getCollection("bookings").insertMany(IntStream.range(0, 700)
                .mapToObj(i -> new Document(booking).append("_id", one.id() + "-" + i).append("outbox", List.of()))
                .toList());

        stop(one, one.practitioner(), 1, LATER);

        assertThat(bookings(known(1).getFirst())).hasSize(100);
        eventually(() -> !tasks(one).isEmpty());
        assertThat(tasks(one).getFirst().path("bookings")).hasSize(701);
    }

    @Test
    void booking_of_a_replica_that_was_stalled_is_found_later() {
        Appointment one = appointment(1);
        Appointment stalled = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);
        stop(one, one.practitioner(), 1, LATER);
        known(1);
        passOn(stalled.id(), one.practitioner());
        StopBookings later = new StopBookings(stops, bookings, CLOCK,
                new TechnicalClock(() -> Instant.now().plus(StopBookings.STALLED)), new SimpleMeterRegistry());

        later.sweep();
        later.sweep();

        eventually(() -> !tasks(stalled).isEmpty());
        assertThat(tasks(stalled)).hasSize(1);
        assertThat(tasks(one)).hasSize(1);
        assertThat(database.getCollection("stops").find(new Document("_id", measure)).first().get("answerAt")).isNull();
    }

    @Test
    void who_is_trained_cannot_be_told_from_who_is_stopped() {
        Appointment one = appointment(1);
        CLOCK.moveTo(MONDAY_MORNING);

        one.company().practitioner(one.practitioner(), one.offering(), 2, false);

        assertThat(book(one, "2026-05-12T10:00:00+08:00", one.practitioner()).problem())
                .isEqualTo("practitioner-not-bookable");
    }

    @Test
    void practitioners_ask_for_nobodys_bookings_but_their_own() {
        Appointment one = appointment(1);

        assertThat(get(one.serving(), "/bookings?branch=" + one.company().branch()
                + "&date=2026-05-11&practitioner=somebody-else").status()).isEqualTo(403);
        assertThat(get(one.serving(), "/bookings?branch=" + one.company().branch() + "&date=2026-05-11&practitioner="
                + one.practitioner()).body().path("items")).hasSize(1);
    }

    @Test
    void bookings_being_placed_when_the_stop_comes_are_acknowledged_within_two_seconds_or_never() {
        Appointment one = appointment(6, "remote");
        CLOCK.moveTo(MONDAY_MORNING);
        Set<String> made = ConcurrentHashMap.newKeySet();
        List<Instant> acknowledged = new ArrayList<>();
        Instant end = Instant.now().plusSeconds(4);
        Instant[] stopped = new Instant[1];

        List<Callable<Integer>> works = IntStream.range(0, 5).<Callable<Integer>>mapToObj(thread -> () -> {
            int tries = 0;
            while (Instant.now().isBefore(end)) {
                int slot = tries++ * 5 + thread;
                Answer answer = post(one.desk(), "/bookings", """
                        {"branch": "%s", "service": "%s", "start": "2026-06-%02dT%02d:00:00+08:00", "mode": "remote",
                         "topic": "family", "practitioner": "%s", "participants": [{"client": "%s"}]}""".formatted(
                        one.company().branch(), one.offering(), slot / 8 % 28 + 1, 9 + slot % 8, one.practitioner(),
                        one.clients().get(thread)));
                if (answer.status() == 201) {
                    made.add(answer.text("id"));
                    synchronized (acknowledged) {
                        acknowledged.add(Instant.now());
                    }
                }
            }
            return tries;
        }).collect(Collectors.toCollection(ArrayList::new));
        works.add(() -> {
            eventually(() -> made.size() >= 5);
            stop(one, one.practitioner(), 1, "2026-07-25T02:00:00Z");
            stopped[0] = Instant.now();
            return 0;
        });
        Together.all(works);

        Duration heeded = Duration.ofSeconds(2);
        assertThat(acknowledged).noneMatch(at -> at.isAfter(stopped[0].plus(heeded)));
        assertThat(book(one, "2026-06-29T10:00:00+08:00", one.practitioner()).problem())
                .isEqualTo("practitioner-not-bookable");
        made.add(one.id());
        assertThat(bookings(known(1).getLast())).containsExactlyInAnyOrderElementsOf(made);
    }
}
