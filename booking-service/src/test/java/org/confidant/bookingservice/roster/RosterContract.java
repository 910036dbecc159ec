package org.confidant.bookingservice.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.Test;

/** What every roster promises, wherever it keeps what it knows. */
public abstract class RosterContract {
    private static final BranchScope ALL = Everywhere.because("test");
    private static final BranchScope NORTH_ONLY = LinkScope.of("north");
    private static final BranchId NORTH = new BranchId("north");
    private static final WeeklyHours HOURS = new WeeklyHours(List.of(new DayHours(DayOfWeek.MONDAY, LocalTime.of(9, 0),
            LocalTime.of(18, 0)), new DayHours(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT)));
    private static final Instant BARRED = Instant.parse("2026-11-22T02:00:00.123Z");

    private final Roster roster = roster();

    /** An empty one. */
    protected abstract Roster roster();

    @Test
    void a_branch_is_known_as_it_was_told() {
        roster.learn(branch("north", "North"), 1);

        assertThat(roster.branch(NORTH, ALL)).contains(branch("north", "North"));
        assertThat(roster.branch(NORTH, NORTH_ONLY)).isPresent();
    }

    @Test
    void another_branch_is_behind_the_wall() {
        roster.learn(branch("south", "South"), 1);
        roster.learn(practitioner("li", "south", Optional.empty()), 1);

        assertThat(roster.branch(new BranchId("south"), NORTH_ONLY)).isEmpty();
        assertThat(roster.branches(NORTH_ONLY, Optional.empty(), 10)).isEmpty();
        assertThat(roster.practitioners(new BranchId("south"), NORTH_ONLY)).isEmpty();
    }

    @Test
    void branches_come_in_order_page_by_page() {
        List.of("b", "c", "a").forEach(id -> roster.learn(branch(id, id), 1));

        assertThat(roster.branches(ALL, Optional.empty(), 2)).extracting(Branch::name).containsExactly("a", "b");
        assertThat(roster.branches(ALL, Optional.of(new BranchId("b")), 2)).extracting(Branch::name)
                .containsExactly("c");
    }

    @Test
    void an_older_picture_never_replaces_a_newer_one() {
        roster.learn(branch("north", "New"), 5);
        roster.learn(branch("north", "Old"), 4);
        roster.learn(branch("north", "Twin"), 5);

        assertThat(roster.branch(NORTH, ALL).orElseThrow().name()).isEqualTo("New");
    }

    @Test
    void the_newest_of_many_at_once_stays() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            LongStream.rangeClosed(1, 40).forEach(n -> workers.submit(() -> roster.learn(branch("north", "Picture "
                    + n), n)));
        }

        assertThat(roster.branch(NORTH, ALL).orElseThrow().name()).isEqualTo("Picture 40");
    }

    @Test
    void calendars_are_those_of_the_country() {
        LocalDate closed = LocalDate.of(2026, 1, 1);
        LocalDate madeUp = LocalDate.of(2026, 1, 4);
        roster.learn(new WorkingDayCalendar("CN", 2026, Set.of(closed), Map.of(madeUp, DayOfWeek.FRIDAY)), 1);

        WorkingDays china = roster.workingDays("CN");

        assertThat(china.closed(closed)).isTrue();
        assertThat(china.weekday(madeUp)).contains(DayOfWeek.FRIDAY);
        assertThat(roster.workingDays("GB").known(2026)).isFalse();
    }

    @Test
    void a_calendar_published_again_replaces_the_first() {
        roster.learn(new WorkingDayCalendar("CN", 2026, Set.of(LocalDate.of(2026, 1, 1)), Map.of()), 1);
        roster.learn(new WorkingDayCalendar("CN", 2026, Set.of(), Map.of()), 2);

        assertThat(roster.workingDays("CN").closed(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void a_practitioner_is_found_in_each_of_their_branches() {
        Person li = practitioner("li", "north", Optional.empty());
        roster.learn(li, 1);

        assertThat(roster.practitioners(NORTH, NORTH_ONLY)).containsExactly(li.practitioner().orElseThrow());
    }

    @Test
    void only_practitioners_whose_newest_picture_says_so_are_cleared() {
        Person li = practitioner("li", "north", Optional.empty());
        boolean unknown = roster.cleared(li.id());
        roster.learn(li, 1);
        boolean known = roster.cleared(li.id());
        roster.learn(new Person(li.id(), Set.of(), Set.of(), Optional.empty(), Optional.empty()), 2);

        assertThat(unknown).isFalse();
        assertThat(known).isTrue();
        assertThat(roster.cleared(li.id())).isFalse();
    }

    @Test
    void who_is_no_practitioner_any_more_is_found_nowhere() {
        roster.learn(practitioner("li", "north", Optional.empty()), 1);
        roster.learn(new Person(new StaffId("li"), Set.of(), Set.of(), Optional.empty(), Optional.of(BARRED)), 2);

        assertThat(roster.practitioners(NORTH, ALL)).isEmpty();
    }

    @Test
    void colleagues_are_those_who_have_that_role_there_now() {
        roster.learn(practitioner("li", "north", Optional.empty()), 1);
        roster.learn(new Person(new StaffId("wu"), Set.of(Role.RECEPTIONIST), Set.of(NORTH), Optional.empty(),
                Optional.empty()), 1);
        roster.learn(new Person(new StaffId("xu"), Set.of(Role.RECEPTIONIST), Set.of(NORTH), Optional.empty(),
                Optional.empty()), 1);
        roster.learn(new Person(new StaffId("xu"), Set.of(Role.RECEPTIONIST), Set.of(), Optional.empty(),
                Optional.of(BARRED)), 2);

        assertThat(roster.colleagues(NORTH, Role.RECEPTIONIST, NORTH_ONLY)).containsExactly(new StaffId("wu"));
        assertThat(roster.practitioners(NORTH, ALL)).hasSize(1);
    }

    @Test
    void bars_are_those_of_people_and_of_partners() {
        roster.learn(practitioner("li", "north", Optional.of(BARRED)), 1);
        roster.learn(new Partner("partner-p", Optional.of(BARRED)), 1);

        assertThat(roster.barredUpTo("li")).contains(BARRED);
        assertThat(roster.barredUpTo("partner-p")).contains(BARRED);
        assertThat(roster.barredUpTo("nobody")).isEmpty();
    }

    @Test
    void the_newest_picture_says_who_manages_a_branch() {
        Branch shanghai = branch("shanghai", "Shanghai");
        roster.learn(shanghai, 1);
        roster.learn(new Branch(shanghai.id(), shanghai.name(), shanghai.country(), shanghai.zone(), shanghai.hours(),
                Optional.of(new StaffId("boss"))), 2);

        assertThat(roster.branch(shanghai.id(), ALL).orElseThrow().manager()).contains(new StaffId("boss"));
    }

    @Test
    void a_bar_ends_when_the_newest_picture_has_none() {
        roster.learn(new Partner("partner-p", Optional.of(BARRED)), 1);
        roster.learn(new Partner("partner-p", Optional.empty()), 2);

        assertThat(roster.barredUpTo("partner-p")).isEmpty();
    }

    private static Branch branch(String id, String name) {
        return new Branch(new BranchId(id), name, "CN", ZoneId.of("Asia/Shanghai"), HOURS);
    }

    private static Person practitioner(String id, String branch, Optional<Instant> barred) {
        StaffId staff = new StaffId(id);
        return new Person(staff, Set.of(Role.PRACTITIONER), Set.of(new BranchId(branch)),
                Optional.of(new Practitioner(staff, Set.of(new BranchId(branch)), Set.of(
                        new OfferingId("o")), Set.of("zh-CN"), HOURS, true)),
                barred);
    }
}
