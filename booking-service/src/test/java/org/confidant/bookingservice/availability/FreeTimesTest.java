package org.confidant.bookingservice.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.DayHours;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WeeklyHours;
import org.confidant.bookingservice.roster.WorkingDayCalendar;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.Test;

/** Monday 2026-05-11, 08:00 in Shanghai; the branch is open 09:00-18:00 every day, Li works 10:00-17:00 on weekdays. */
class FreeTimesTest {
    private static final Instant NOW = Instant.parse("2026-05-11T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
    private static final Kind QUIET = new Kind("quiet-room");
    private static final Kind RECORDER = new Kind("recorder");
    private static final Offering COUNSELLING = offering(Set.of(Mode.ON_SITE, Mode.REMOTE), Set.of(QUIET), Set.of());
    private static final BranchId BRANCH = new BranchId("b");
    private static final Practitioner LI = practitioner("li", true);
    private static final Room ROOM = new Room(new RoomId("r"), BRANCH, "One", QUIET, 3);
    private static final Resources ALL = new Resources(List.of(LI), List.of(ROOM), List.of(), Set.of());

    @Test
    void a_start_when_all_are_free_is_accepted_with_who_and_where() {
        TimeSlot session = new TimeSlot(Instant.parse("2026-05-11T02:00:00Z"), Instant.parse("2026-05-11T02:50:00Z"));

        assertThat(check("2026-05-11T10:00+08:00"))
                .isEqualTo(new Verdict.Free(session, List.of(new StaffId("li")), List.of(
                        new RoomId("r")), Map.of()));
    }

    @Test
    void a_remote_session_needs_no_room() {
        Resources roomless = new Resources(List.of(LI), List.of(), List.of(), Set.of());

        assertThat(freeTimes(roomless, Wish.of(COUNSELLING)).check(at("2026-05-11T10:00+08:00"), Mode.REMOTE))
                .isInstanceOf(
                        Verdict.Free.class);
        assertThat(refusal(freeTimes(roomless, Wish.of(COUNSELLING)))).isEqualTo(new Rule.NoRoom());
    }

    @Test
    void a_wrong_offset_is_refused_with_the_right_one() {
        assertThat(check("2026-05-11T10:00+09:00")).isEqualTo(new Verdict.Refused(new Rule.WrongOffset(at(
                "2026-05-11T09:00+08:00"))));
    }

    @Test
    void a_start_inside_a_clock_change_gap_has_no_right_offset_of_its_own() {
        FreeTimes london = new FreeTimes(new Branch(BRANCH, "London", "GB", ZoneId.of("Europe/London"), always()),
                new WorkingDays(List.of()), ALL, Wish.of(COUNSELLING), Busy.NOTHING,
                Instant.parse("2026-03-28T00:00:00Z"));

        assertThat(london.check(at("2026-03-29T01:30+00:00"), Mode.REMOTE)).isEqualTo(new Verdict.Refused(
                new Rule.WrongOffset(at("2026-03-29T02:30+01:00"))));
        assertThat(london.check(at("2026-03-29T01:30+01:00"), Mode.REMOTE)).isEqualTo(new Verdict.Refused(
                new Rule.WrongOffset(at("2026-03-29T00:30+00:00"))));
    }

    @Test
    void the_past_is_refused() {
        assertThat(check("2026-05-11T07:59+08:00")).isEqualTo(new Verdict.Refused(new Rule.InThePast(NOW)));
    }

    @Test
    void too_short_a_notice_is_refused_but_not_for_a_walk_in() {
        Offering tomorrow = new Offering(COUNSELLING.id(), "Counselling", COUNSELLING.length(), Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(24), COUNSELLING.modes(), COUNSELLING.rooms(), Set.of(), Set.of(Topic.FAMILY));

        assertThat(refusal(freeTimes(ALL, Wish.of(tomorrow))))
                .isEqualTo(new Rule.TooShortNotice(NOW.plus(Duration.ofHours(
                        24))));
        assertThat(freeTimes(ALL, Wish.of(tomorrow).withoutNotice()).check(at("2026-05-11T10:00+08:00"), Mode.ON_SITE))
                .isInstanceOf(Verdict.Free.class);
    }

    @Test
    void ten_thousand_days_ahead_is_refused() {
        assertThat(freeTimes(ALL, Wish.of(COUNSELLING)).check(NOW.plus(Duration.ofDays(10_000)), Mode.ON_SITE))
                .isEqualTo(
                        new Verdict.Refused(new Rule.TooFarAhead(NOW.plus(FreeTimes.HORIZON))));
    }

    @Test
    void the_end_of_time_is_refused() {
        assertThat(freeTimes(ALL, Wish.of(COUNSELLING)).check(OffsetDateTime.parse("+999999999-01-01T00:00+08:00"),
                Mode.ON_SITE)).isEqualTo(new Verdict.Refused(new Rule.TooFarAhead(NOW.plus(FreeTimes.HORIZON))));
    }

    @Test
    void a_mode_not_offered_is_refused() {
        Offering remote = offering(Set.of(Mode.REMOTE), Set.of(), Set.of());

        assertThat(refusal(freeTimes(ALL, Wish.of(remote)))).isEqualTo(new Rule.ModeNotOffered(Set.of(Mode.REMOTE)));
    }

    @Test
    void a_closed_day_is_refused_and_not_shown() {
        WorkingDays closed = new WorkingDays(List.of(new WorkingDayCalendar("CN", 2026, Set.of(TODAY), Map.of())));
        FreeTimes freeTimes = new FreeTimes(branch(), closed, ALL, Wish.of(COUNSELLING), Busy.NOTHING, NOW);

        assertThat(refusal(freeTimes)).isEqualTo(new Rule.ClosedDay(TODAY));
        assertThat(freeTimes.on(TODAY)).isEmpty();
    }

    @Test
    void a_make_up_sunday_is_open() {
        LocalDate sunday = LocalDate.of(2026, 5, 17);
        WorkingDays makeUp = new WorkingDays(List.of(new WorkingDayCalendar("CN", 2026, Set.of(), Map.of(sunday,
                DayOfWeek.FRIDAY))));
        FreeTimes freeTimes = new FreeTimes(branch(), makeUp, ALL, Wish.of(COUNSELLING), Busy.NOTHING, NOW);

        assertThat(freeTimes.on(sunday)).isNotEmpty();
        assertThat(freeTimes(ALL, Wish.of(COUNSELLING)).on(sunday)).isEmpty();
    }

    @Test
    void a_session_that_ends_after_closing_time_is_refused() {
        assertThat(check("2026-05-11T17:15+08:00")).isEqualTo(new Verdict.Refused(new Rule.OutsideBranchHours(List.of(
                new TimeSlot(Instant.parse("2026-05-11T01:00:00Z"), Instant.parse("2026-05-11T10:00:00Z"))))));
    }

    @Test
    void a_session_outside_everybodys_hours_is_refused() {
        assertThat(check("2026-05-11T09:00+08:00")).isEqualTo(new Verdict.Refused(new Rule.OutsidePractitionerHours()));
    }

    @Test
    void nobody_is_bookable_before_clearance() {
        Resources uncleared = new Resources(List.of(practitioner("li", false)), List.of(ROOM), List.of(), Set.of());

        assertThat(refusal(freeTimes(uncleared, Wish.of(COUNSELLING)))).isEqualTo(new Rule.NoPractitioner());
    }

    @Test
    void nobody_learns_why_somebody_takes_no_bookings() {
        Resources uncleared = new Resources(List.of(practitioner("li", false)), List.of(ROOM), List.of(), Set.of());
        Resources stopped = new Resources(List.of(LI), List.of(ROOM), List.of(), Set.of(LI.id()));
        Wish wanted = Wish.of(COUNSELLING).with(LI.id());

        assertThat(refusal(freeTimes(uncleared, wanted))).isEqualTo(refusal(freeTimes(stopped, wanted)));
    }

    @Test
    void who_is_stopped_is_passed_over_and_refused_to_who_asks_for_them() {
        Practitioner wu = practitioner("wu", true);
        Resources stopped = new Resources(List.of(LI, wu), List.of(ROOM), List.of(), Set.of(LI.id()));
        Resources nobody = new Resources(List.of(LI), List.of(ROOM), List.of(), Set.of(LI.id()));

        assertThat(freeTimes(stopped, Wish.of(COUNSELLING)).on(TODAY)).isNotEmpty()
                .allSatisfy(time -> assertThat(time.practitioners()).containsExactly(wu.id()));
        assertThat(freeTimes(stopped, Wish.of(COUNSELLING).with(LI.id())).on(TODAY)).isEmpty();
        assertThat(refusal(freeTimes(stopped, Wish.of(COUNSELLING).with(LI.id())))).isEqualTo(new Rule.NoNewBookings());
        assertThat(refusal(freeTimes(nobody, Wish.of(COUNSELLING)))).isEqualTo(new Rule.NoPractitioner());
    }

    @Test
    void a_language_nobody_speaks_is_refused_and_a_variety_will_do() {
        assertThat(refusal(freeTimes(ALL, Wish.of(COUNSELLING).in("en")))).isEqualTo(new Rule.NoPractitioner());
        assertThat(freeTimes(ALL, Wish.of(COUNSELLING).in("zh")).on(TODAY)).isNotEmpty();
    }

    @Test
    void somebody_else_than_asked_for_is_not_offered() {
        assertThat(refusal(freeTimes(ALL, Wish.of(COUNSELLING).with(new StaffId("wang"))))).isEqualTo(
                new Rule.NoPractitioner());
    }

    @Test
    void a_room_too_small_for_all_is_refused() {
        assertThat(freeTimes(ALL, Wish.of(COUNSELLING).participants(2)).on(TODAY))
                .allMatch(time -> time.modes().contains(
                        Mode.ON_SITE));
        assertThat(refusal(freeTimes(ALL, Wish.of(COUNSELLING).participants(3)))).isEqualTo(new Rule.NoRoom());
    }

    @Test
    void equipment_the_branch_does_not_have_is_refused() {
        Offering recorded = offering(Set.of(Mode.ON_SITE), Set.of(QUIET), Set.of(RECORDER));

        assertThat(refusal(freeTimes(ALL, Wish.of(recorded)))).isEqualTo(new Rule.NoEquipment(RECORDER));
    }

    @Test
    void what_is_taken_is_named() {
        assertThat(checkWith("li")).isEqualTo(new Verdict.Taken(Verdict.What.PRACTITIONER));
        assertThat(checkWith("r")).isEqualTo(new Verdict.Taken(Verdict.What.ROOM));
        assertThat(checkWith("client")).isEqualTo(new Verdict.Taken(Verdict.What.CLIENT));
    }

    @Test
    void buffers_keep_their_distance() {
        Offering buffered = new Offering(COUNSELLING.id(), "Counselling", COUNSELLING.length(), Duration.ofMinutes(5),
                Duration
                        .ofMinutes(10),
                Duration.ZERO, COUNSELLING.modes(), COUNSELLING.rooms(), Set.of(), Set.of(Topic.FAMILY));
        Busy before = busy("li", "2026-05-11T11:00+08:00", 60);

        FreeTimes freeTimes = new FreeTimes(branch(), new WorkingDays(List.of()), ALL, Wish.of(buffered), before, NOW);

        assertThat(starts(freeTimes)).startsWith("10:00", "12:15");
    }

    @Test
    void every_quarter_of_an_hour_that_fits_is_shown() {
        assertThat(starts(freeTimes(ALL, Wish.of(COUNSELLING)))).hasSize(25).startsWith("10:00", "10:15").endsWith(
                "15:45",
                "16:00");
    }

    @Test
    void the_nearest_free_times_lie_on_both_sides() {
        FreeTimes freeTimes = new FreeTimes(branch(), new WorkingDays(List.of()), ALL, Wish.of(COUNSELLING), busy("li",
                "2026-05-11T13:00+08:00", 60), NOW);

        List<FreeTime> nearest = Nearest.to(at("2026-05-11T13:00+08:00").toInstant(), freeTimes.on(TODAY));

        assertThat(nearest).extracting(FreeTimesTest::start).containsExactly("11:30", "11:45", "12:00", "14:00",
                "14:15");
    }

    private static Verdict check(String start) {
        return freeTimes(ALL, Wish.of(COUNSELLING)).check(at(start), Mode.ON_SITE);
    }

    private static Verdict checkWith(String taken) {
        Busy busy = busy(taken, "2026-05-11T10:30+08:00", 30);
        return new FreeTimes(branch(), new WorkingDays(List.of()), ALL, Wish.of(COUNSELLING), busy, NOW).check(at(
                "2026-05-11T10:00+08:00"), Mode.ON_SITE);
    }

    private static Rule refusal(FreeTimes freeTimes) {
        return ((Verdict.Refused) freeTimes.check(at("2026-05-11T10:00+08:00"), Mode.ON_SITE)).rule();
    }

    private static FreeTimes freeTimes(Resources resources, Wish wish) {
        return new FreeTimes(branch(), new WorkingDays(List.of()), resources, wish, Busy.NOTHING, NOW);
    }

    private static Busy busy(String resource, String from, int minutes) {
        Spans spans = Spans.of(List.of(TimeSlot.starting(at(from).toInstant(), Duration.ofMinutes(minutes))));
        return new Busy(Map.of(resource, spans), resource.equals("client") ? spans : Spans.NONE);
    }

    private static List<String> starts(FreeTimes freeTimes) {
        return freeTimes.on(TODAY).stream().map(FreeTimesTest::start).toList();
    }

    private static String start(FreeTime time) {
        return LocalTime.ofInstant(time.session().from(), ZoneId.of("Asia/Shanghai")).toString();
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    private static Branch branch() {
        return new Branch(BRANCH, "Shanghai", "CN", ZoneId.of("Asia/Shanghai"),
                hours("09:00", "18:00", DayOfWeek.values()));
    }

    private static WeeklyHours always() {
        return hours("00:00", "00:00", DayOfWeek.values());
    }

    private static Practitioner practitioner(String id, boolean cleared) {
        return new Practitioner(new StaffId(id), Set.of(BRANCH), Set.of(COUNSELLING.id()), Set.of("zh-CN"),
                hours("10:00",
                        "17:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY),
                cleared);
    }

    private static WeeklyHours hours(String from, String to, DayOfWeek... days) {
        return new WeeklyHours(
                Arrays.stream(days).map(day -> new DayHours(day, LocalTime.parse(from), LocalTime.parse(to)))
                        .toList());
    }

    private static Offering offering(Set<Mode> modes, Set<Kind> rooms, Set<Kind> equipment) {
        return new Offering(new OfferingId("o"), "Counselling", Duration.ofMinutes(50), Duration.ZERO, Duration.ZERO,
                Duration.ZERO, modes, rooms, equipment, Set.of(Topic.FAMILY));
    }
}
