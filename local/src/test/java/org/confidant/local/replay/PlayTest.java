package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.confidant.local.api.Gateway;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.replay.dialogue.Dialogue;
import org.confidant.local.replay.dialogue.Line;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTest {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 29);
    private static final LocalDateTime EARLIER = DAY.minusDays(2).atTime(10, 0);
    private static final Person ANA = new Person("1E+10", Person.Gender.FEMALE, 12);
    private static final Person BEN = new Person("2E+10", Person.Gender.MALE, 40);
    private static final Person EVE = new Person("3E+10", Person.Gender.FEMALE, 41);
    private static final Person JOE = new Person("4E+10", Person.Gender.MALE, 42);
    private static final Company COMPANY = new Company(new Offering("booked", "c", "q", "a"),
            new Offering("walking", "c", "q", "a"), Map.of("A", new Site("a", "desk.a", "manager.a")));
    private static final Dialogue TALK = new Dialogue("d", List.of(new Line(Line.Speaker.CLIENT, "I cannot sleep."),
            new Line(Line.Speaker.PRACTITIONER, "Since when?"), new Line(Line.Speaker.CLIENT, "Always.\nI think.")),
            Optional.of(4));

    @TempDir
    private Path folder;
    private Path clockFile = Path.of("");
    private int inspected;
    private FakeDay day;
    private Homes homes;

    @BeforeEach
    void open() throws IOException {
        clockFile = folder.resolve("clock");
        day = new FakeDay(DAY, ClockFile.open(clockFile), Files.createDirectory(folder.resolve("mails")));
        homes = Homes.before(day.base(), Duration.ZERO);
    }

    @AfterEach
    void close() {
        homes.close();
        day.close();
    }

    @Test
    void those_who_called_early_get_the_first_free_times_in_the_order_of_their_calls() {
        play(row(1, ANA, EARLIER.plusHours(1), false), row(2, BEN, EARLIER, false));

        assertThat(starts()).isEqualTo(Map.of("1", at(9, 30), "2", at(9, 0)));
        assertThat(day.visits.values()).extracting(FakeDay.Visit::state).containsOnly("CheckedIn");
    }

    @Test
    void every_third_of_those_who_called_early_comes_through_the_partner() {
        play(row(3, ANA, EARLIER, false), row(4, BEN, EARLIER, true));

        assertThat(channels()).isEqualTo(Map.of("3", "partner", "4", "phone"));
        assertThat(day.bodies.values()).anyMatch(body -> body.contains("\"guardians\":[{"));
    }

    @Test
    void one_person_never_has_two_bookings_at_a_time_though_desk_and_partner_do_not_know_of_each_other() {
        play(row(3, BEN, EARLIER, false), row(9, BEN, EARLIER, false), row(1, BEN, EARLIER, false));

        assertThat(starts().values()).doesNotHaveDuplicates();
    }

    @Test
    void who_comes_on_the_day_walks_in_and_is_checked_in_by_it() {
        play(row(3, ANA, DAY.atTime(10, 7), false));

        assertThat(channels()).isEqualTo(Map.of("3", "walk-in"));
        assertThat(day.visits.values().iterator().next().start()).isBetween(at(10, 7), at(10, 9));
        assertThat(day.bodies.keySet()).noneMatch(key -> key.endsWith("-attendance"));
    }

    @Test
    void who_calls_on_the_day_and_does_not_come_has_booked_the_next_free_time() {
        play(row(1, BEN, DAY.atTime(10, 7), true));

        assertThat(starts()).isEqualTo(Map.of("1", at(10, 15)));
        assertThat(day.visits.values()).extracting(FakeDay.Visit::state).containsExactly("NoShow");
    }

    @Test
    void who_has_a_booking_then_cannot_walk_in() {
        play(row(1, BEN, EARLIER, false), row(2, BEN, DAY.atTime(9, 10), false));

        assertThat(channels()).isEqualTo(Map.of("1", "phone", "2", "phone"));
        assertThat(starts()).isEqualTo(Map.of("1", at(9, 0), "2", at(9, 30)));
    }

    @Test
    void who_has_a_booking_at_another_time_walks_in() {
        play(row(1, BEN, EARLIER, false), row(2, BEN, DAY.atTime(14, 10), false));

        assertThat(channels()).isEqualTo(Map.of("1", "phone", "2", "walk-in"));
    }

    @Test
    void of_two_rows_of_one_person_at_one_second_the_second_knows_of_the_first() {
        play(row(2, BEN, DAY.atTime(10, 7), false), row(1, BEN, DAY.atTime(10, 7), false));

        assertThat(channels()).isEqualTo(Map.of("1", "walk-in", "2", "phone"));
        assertThat(day.bodies.keySet()).noneMatch(key -> key.endsWith("-row-2-2"));
    }

    @Test
    void who_finds_nobody_free_is_given_the_next_time() {
        play(row(1, BEN, DAY.atTime(10, 7), false), row(2, ANA, DAY.atTime(10, 8), false));

        assertThat(channels()).isEqualTo(Map.of("1", "walk-in", "2", "phone"));
    }

    @Test
    void who_came_is_served_and_nobody_else() {
        play(row(1, ANA, EARLIER, false), row(2, BEN, EARLIER, true), row(5, JOE, DAY.atTime(11, 2), false));

        assertThat(states()).isEqualTo(Map.of("1", "Completed", "2", "", "5", "Completed"));
        assertThat(day.bodies.keySet()).filteredOn(key -> key.endsWith("-paper")).hasSize(2 * 3);
    }

    @Test
    void first_grown_up_who_called_early_and_came_talks_by_link_and_says_how_it_was() {
        play(row(1, ANA, EARLIER, false), row(2, EVE, EARLIER, false), row(4, JOE, EARLIER, false));

        FakeSessions.Served talked = session(2);
        assertThat(talked.said.values()).containsExactly("client-1 I cannot sleep.", "practitioner Since when?",
                "client-1 Always.\nI think.");
        assertThat(talked.ratings).containsExactly(4);
        assertThat(session(4).said).isEmpty();
        assertThat(day.bodies.keySet()).noneMatch(key -> key.endsWith("row-2-consent-paper"));
        assertThat(day.bodies.values()).filteredOn(body -> body.contains("\"mode\":\"remote\"")).hasSize(1);
    }

    @Test
    void record_is_opened_and_compared() {
        play(row(1, ANA, EARLIER, false), row(2, EVE, EARLIER, false));

        assertThat(compared(row(1, ANA, EARLIER, false), row(2, EVE, EARLIER, false)))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void record_that_holds_something_else_is_a_fault() {
        day.sessions.forges = true;

        play(row(2, EVE, EARLIER, false));

        assertThat(compared(row(2, EVE, EARLIER, false)))
                .containsExactly(List.of("its transcript is not what was said"));
    }

    @Test
    void one_session_in_so_many_is_complained_about_at_the_desk_or_by_link() {
        play(row(1, BEN, EARLIER, false), row(2, ANA, EARLIER, false), row(4, EVE, EARLIER, false));

        assertThat(day.sessions.complaints.steps.values()).containsExactlyInAnyOrder(
                List.of("links", "classification", "answer", "satisfaction"),
                List.of("complaints", "classification", "answer", "satisfaction"));
    }

    @Test
    void interrupted_at_any_request_it_goes_on_and_doubles_nothing() {
        Row[] rows = {row(3, EVE, EARLIER, true), row(4, JOE, EARLIER, false), row(5, BEN, DAY.atTime(8, 58), false)};
        day.dieAfter(Integer.MAX_VALUE);
        play(rows);
        int requests = day.answered;

        for (int kill = 1; kill <= requests; kill++) {
            forget(kill);
            day.dieAfter(kill);
            boolean died = diesPlaying(kill, rows);
            day.dieAfter(Integer.MAX_VALUE);
            play(kill, rows);

            assertThat(died).isTrue();
            assertThat(day.wrong).as("keys reused with another body, killed after %s", kill).isEmpty();
            assertThat(day.visits).as("bookings, killed after %s", kill).hasSize(rows.length);
            assertThat(day.visits.values()).extracting(FakeDay.Visit::state).as("killed after %s", kill)
                    .containsExactlyInAnyOrder("CheckedIn", "CheckedIn", "NoShow");
            assertThat(states()).as("sessions, killed after %s", kill)
                    .isEqualTo(Map.of("3", "", "4", "Completed", "5", "Completed"));
            assertThat(session(4).said).as("lines, killed after %s", kill).hasSize(TALK.lines().size());
            assertThat(day.sessions.complaints.steps.values()).as("complaints, killed after %s", kill)
                    .containsExactly(List.of("links", "classification", "answer", "satisfaction"));
            assertThat(compared(kill, rows)).as("records, killed after %s", kill)
                    .containsExactly(List.of(), List.of());
        }
        assertThat(requests).isGreaterThan(40);
    }

    @Test
    void store_is_looked_at_once_a_quarter_of_an_hour_in_which_something_happens() {
        play(row(1, ANA, EARLIER, false), row(3, BEN, EARLIER, false), row(5, JOE, DAY.atTime(11, 2), false));

        assertThat(inspected).isEqualTo(6);
    }

    @Test
    void clock_is_back_after_all_of_it() {
        play(row(1, BEN, DAY.atTime(10, 7), true));

        assertThat(ClockFile.open(clockFile).offset()).isEqualTo(Duration.ZERO);
    }

    private void forget(int kill) {
        assertThat(folder.resolve("journal-" + kill)).doesNotExist();
        day.visits.clear();
        day.bodies.clear();
        day.sessions.served.clear();
        day.sessions.complaints.forget();
    }

    private boolean diesPlaying(int journal, Row... rows) {
        try {
            play(journal, rows);
            return false;
        } catch (SuiteRefused died) {
            return true;
        }
    }

    private void play(Row... rows) {
        play(0, rows);
    }

    private void play(int number, Row... rows) {
        Plan plan = Plan.of(new Reading(DAY, List.of(rows), List.of()), Integer.MAX_VALUE, List.of(TALK));
        Keys keys = new Keys("i", "f");
        Bar bar = new Bar(new PrintWriter(new StringWriter()), false);
        try (HeldClock clock = HeldClock.hold(clockFile, folder, () -> () -> {});
                Journal journal = Journal.open(folder.resolve("journal-" + number));
                Gateway gateway = new Gateway(day.base(), name -> name, Duration.ZERO)) {
            Desk desk = new Desk(new Api(gateway, keys, plan, COMPANY), clock, journal, plan);
            Requests requests = new Requests(gateway, homes, keys, clock);
            Mailbox mailbox = new Mailbox(new MailFolder(folder.resolve("mails"), Clock.systemUTC()), Duration.ZERO);
            Post post = new Post(mailbox, requests, plan, keys);
            Consultation consultation = new Consultation(requests, new Paperwork(requests, plan, COMPANY), post, plan,
                    COMPANY, journal, clock);
            new PlayEve(plan, journal, desk, consultation, clock, bar).play();
            new PlayDay(plan, journal, desk, consultation, clock, bar, () -> inspected++).play();
            new PlayAfter(plan, journal, requests, clock, bar, Duration.ZERO).play();
            new PlayComplaints(plan, COMPANY, journal, requests, post, bar, 2).play();
        }
    }

    private List<List<String>> compared(Row... rows) {
        return compared(0, rows);
    }

    /** What the records of those rows hold otherwise than was said. */
    private List<List<String>> compared(int number, Row... rows) {
        try (Journal journal = Journal.open(folder.resolve("journal-" + number))) {
            return List.of(rows).stream().flatMap(row -> journal.compared(row).stream()).map(Entry.Compared::faults)
                    .toList();
        }
    }

    private FakeSessions.Served session(int row) {
        return day.sessions.served.entrySet().stream().filter(one -> row(one.getKey()).equals(Integer.toString(row)))
                .map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    /** Of sessions, by appointment. */
    private Map<String, String> states() {
        return day.sessions.served.entrySet().stream().collect(Collectors.toMap(one -> row(one.getKey()),
                one -> one.getValue().state));
    }

    /** By appointment. */
    private Map<String, Instant> starts() {
        return day.visits.entrySet().stream().collect(Collectors.toMap(visit -> row(visit.getKey()),
                visit -> visit.getValue().start()));
    }

    private Map<String, String> channels() {
        return day.visits.entrySet().stream().collect(Collectors.toMap(visit -> row(visit.getKey()),
                visit -> visit.getValue().channel()));
    }

    private static String row(String booking) {
        return booking.replaceAll(".*-row-(\\d+)-.*", "$1");
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(Plan.ZONE).toInstant();
    }

    private static Row row(int appointment, Person person, LocalDateTime requestedAt, boolean noShow) {
        return new Row(appointment, appointment, person, "A", requestedAt, noShow);
    }
}
