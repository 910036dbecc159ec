package org.confidant.complaintservice.roster;

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
    private static final Instant BARRED = Instant.parse("2026-11-22T02:00:00.123Z");
    private static final StaffId LI = new StaffId("li");

    private final Roster roster = roster();

    /** An empty one. */
    protected abstract Roster roster();

    private static Branch branch(String id, String country, String name) {
        return new Branch(new BranchId(id), name, country, ZoneId.of("Europe/London"),
                new WeeklyHours(List.of(new DayHours(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT))),
                Optional.of(new StaffId("wang")));
    }

    private static Person person(Optional<Instant> barred) {
        return new Person(LI, Set.of(Role.PRACTITIONER, Role.TRAINER), Set.of(NORTH), barred);
    }

    @Test
    void a_branch_is_known_as_it_was_told_and_behind_its_wall() {
        roster.learn(branch("north", "GB", "North"), 1);
        roster.learn(branch("south", "GB", "South"), 1);

        assertThat(roster.branch(NORTH, NORTH_ONLY)).contains(branch("north", "GB", "North"));
        assertThat(roster.branch(new BranchId("south"), NORTH_ONLY)).isEmpty();
    }

    @Test
    void an_older_picture_never_replaces_a_newer_one() {
        roster.learn(branch("north", "GB", "New"), 5);
        roster.learn(branch("north", "GB", "Old"), 4);

        assertThat(roster.branch(NORTH, ALL).orElseThrow().name()).isEqualTo("New");
    }

    @Test
    void a_country_has_its_branches_and_its_calendars() {
        WorkingDayCalendar calendar = new WorkingDayCalendar("GB", 2026, Set.of(LocalDate.of(2026, 12, 25)),
                Map.of(LocalDate.of(2026, 12, 27), DayOfWeek.FRIDAY));
        roster.learn(branch("north", "GB", "North"), 1);
        roster.learn(branch("west", "IE", "West"), 1);
        roster.learn(calendar, 1);

        WorkingDays days = roster.workingDays("GB");

        assertThat(roster.branchesIn("GB", ALL)).containsExactly(NORTH);
        assertThat(roster.branchesIn("IE", NORTH_ONLY)).isEmpty();
        assertThat(days.closed(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(days.weekday(LocalDate.of(2026, 12, 27))).contains(DayOfWeek.FRIDAY);
        assertThat(roster.workingDays("IE").closed(LocalDate.of(2026, 12, 25))).isFalse();
    }

    @Test
    void people_are_found_by_their_ids() {
        roster.learn(person(Optional.empty()), 1);

        assertThat(roster.people(List.of(LI, new StaffId("nobody")))).containsExactly(person(Optional.empty()));
        assertThat(roster.people(List.of())).isEmpty();
    }

    @Test
    void who_leads_a_branch_is_found_while_they_do() {
        Person deputy = new Person(new StaffId("zhao"), Set.of(Role.BRANCH_MANAGER, Role.PRACTITIONER), Set.of(NORTH),
                Optional.empty());
        roster.learn(deputy, 1);
        roster.learn(person(Optional.empty()), 1);
        roster.learn(new Person(new StaffId("wu"), Set.of(Role.BRANCH_MANAGER), Set.of(new BranchId("south")),
                Optional.empty()), 1);
        List<Person> before = roster.managers(NORTH);
        roster.learn(new Person(deputy.id(), Set.of(Role.PRACTITIONER), Set.of(NORTH), Optional.empty()), 2);

        assertThat(before).containsExactly(deputy);
        assertThat(roster.managers(NORTH)).isEmpty();
    }

    @Test
    void people_and_partners_can_be_barred_and_let_in_again() {
        roster.learn(person(Optional.of(BARRED)), 1);
        roster.learn(new Partner("partner-x", Optional.of(BARRED)), 1);
        Optional<Instant> before = roster.barredUpTo("li");
        roster.learn(person(Optional.empty()), 2);

        assertThat(before).contains(BARRED);
        assertThat(roster.barredUpTo("li")).isEmpty();
        assertThat(roster.barredUpTo("partner-x")).contains(BARRED);
    }
}
