package org.confidant.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.local.replay.dialogue.Dialogue;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 29);
    private static final Person SOMEBODY = new Person("1E+10", Person.Gender.MALE, 40);

    @Test
    void the_day_has_the_rows_it_is_known_for() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        assertThat(plan.rows()).hasSize(2_999);
        assertThat(plan.branches()).hasSize(78);
        assertThat(plan.earlier()).hasSize(2_032);
        assertThat(plan.sameDay()).hasSize(967);
        assertThat(plan.sameDay()).filteredOn(Row::noShow).hasSize(31);
        assertThat(plan.rows()).filteredOn(Row::noShow).hasSize(588);
    }

    @Test
    void exactly_802_rows_are_of_minors_and_all_of_them_have_a_guardian() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        List<Profile> minors = plan.rows().stream().map(plan::profile)
                .filter(profile -> DAY.getYear() - profile.birthYear() - 1 <= 17).toList();

        assertThat(minors).hasSize(802).allMatch(profile -> profile.guardian().isPresent());
        assertThat(plan.people().values()).filteredOn(profile -> profile.guardian().isPresent())
                .allMatch(profile -> DAY.getYear() - profile.birthYear() - 1 <= 17);
    }

    @Test
    void nobody_shares_a_phone() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        assertThat(plan.people()).hasSize(2_797);
        assertThat(plan.people().values()).extracting(Profile::phone).doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("\\+55 27 9\\d{8}"));
    }

    @Test
    void dialogues_are_those_of_grown_ups_who_called_early_came_and_have_one_appointment_only() {
        List<Dialogue> dialogues = IntStream.range(0, 398)
                .mapToObj(number -> new Dialogue(Integer.toString(number), List.of(), Optional.empty())).toList();

        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, dialogues);
        List<Row> talking = plan.rows().stream().filter(row -> plan.dialogue(row).isPresent()).toList();

        assertThat(talking).extracting(row -> plan.dialogue(row).orElseThrow().id())
                .isEqualTo(dialogues.stream().map(Dialogue::id).toList());
        assertThat(talking).noneMatch(Row::noShow).noneMatch(Row::throughPartner).noneMatch(plan::isSameDay)
                .noneMatch(row -> row.person().minor()).extracting(Row::person).doesNotHaveDuplicates();
    }

    @Test
    void part_of_the_file_meets_the_people_and_branches_of_all_of_it() {
        Reading reading = RealDay.read();

        Plan part = Plan.of(reading, 50, List.of());

        assertThat(part.rows()).isEqualTo(reading.rows().subList(0, 50));
        assertThat(part.branches()).isEqualTo(Plan.of(reading, Integer.MAX_VALUE, List.of()).branches());
        assertThat(part.playedBranches()).hasSizeLessThan(78).allMatch(part.branches()::containsValue);
    }

    @Test
    void people_keep_their_phone_when_others_follow_them() {
        List<Person> people = IntStream.range(0, 40_000)
                .mapToObj(i -> new Person("P" + i, Person.Gender.FEMALE, i % 90)).toList();

        Map<Person, Profile> some = Profiles.of(people.subList(0, 30_000), 2016);
        Map<Person, Profile> all = Profiles.of(people, 2016);

        assertThat(all).containsAllEntriesOf(some);
        assertThat(all.values()).extracting(Profile::phone).doesNotHaveDuplicates();
    }

    @Test
    void same_patient_of_another_age_is_somebody_else() {
        Person older = new Person(SOMEBODY.patient(), SOMEBODY.gender(), 41);

        Map<Person, Profile> people = Profiles.of(List.of(SOMEBODY, older, SOMEBODY), 2016);

        assertThat(people).hasSize(2);
        assertThat(people.get(SOMEBODY).birthYear()).isEqualTo(1975);
        assertThat(people.get(older).phone()).isNotEqualTo(people.get(SOMEBODY).phone());
    }

    @Test
    void neighbourhoods_that_differ_in_accents_only_are_two_branches() {
        Plan plan = Plan.of(reading(row(1, "ITARARÉ", earlier()), row(2, "ITARARE", earlier())), Integer.MAX_VALUE,
                List.of());

        assertThat(plan.branches().values()).extracting(BranchPlan::key).containsExactly("itarare", "itarare-2");
    }

    @Test
    void hours_hold_the_first_who_walks_in_and_the_last() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        assertThat(plan.sameDay()).allSatisfy(row -> {
            BranchPlan branch = plan.branch(row.neighbourhood());
            assertThat(row.requestedAt().getHour()).isGreaterThanOrEqualTo(branch.opens());
            assertThat(row.requestedAt().plus(Duration.ofMinutes(45)))
                    .isBefore(DAY.atStartOfDay().plusHours(branch.closes()));
        });
    }

    @Test
    void those_who_walk_in_at_one_time_each_find_somebody() {
        Plan plan = Plan.of(reading(row(1, "A", DAY.atTime(8, 0)), row(2, "A", DAY.atTime(8, 20)),
                row(3, "A", DAY.atTime(8, 34)), row(4, "A", DAY.atTime(9, 40))), Integer.MAX_VALUE, List.of());

        assertThat(plan.branch("A").forWalkIns()).isEqualTo(3);
    }

    @Test
    void as_few_as_can_see_all_who_booked() {
        Row[] rows = IntStream.range(0, 60).mapToObj(i -> row(i, "A", earlier())).toArray(Row[]::new);

        BranchPlan branch = Plan.of(reading(rows), Integer.MAX_VALUE, List.of()).branch("A");

        assertThat(branch).isEqualTo(new BranchPlan("a", "A", 7, 18, 3, 0));
    }

    @Test
    void people_are_few_against_the_rows_they_see() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        assertThat(plan.branches().values().stream().mapToInt(BranchPlan::practitioners).sum()).isLessThan(450);
    }

    @Test
    void eve_is_when_the_last_who_called_before_the_day_has_called() {
        assertThat(Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of()).eve())
                .isEqualTo(Instant.parse("2016-04-28T23:21:09Z"));
        assertThat(Plan.of(reading(row(1, "A", earlier())), 1, List.of()).eve())
                .isEqualTo(Instant.parse("2016-04-28T23:00:00Z"));
    }

    @Test
    void summer_time_counts_for_who_called_in_january() {
        assertThat(Plan.requestedAt(row(1, "A", LocalDateTime.of(2016, 1, 5, 11, 53, 44))))
                .isEqualTo(Instant.parse("2016-01-05T13:53:44Z"));
        assertThat(Plan.requestedAt(row(1, "A", DAY.atTime(8, 0)))).isEqualTo(Instant.parse("2016-04-29T11:00:00Z"));
    }

    @Test
    void every_third_appointment_number_comes_through_the_partner() {
        Plan plan = Plan.of(RealDay.read(), Integer.MAX_VALUE, List.of());

        assertThat(plan.earlier().stream().collect(Collectors.partitioningBy(Row::throughPartner,
                Collectors.counting()))).isEqualTo(Map.of(true, 703L, false, 1_329L));
    }

    private static LocalDateTime earlier() {
        return DAY.minusDays(3).atTime(10, 0);
    }

    private static Row row(int number, String neighbourhood, LocalDateTime requestedAt) {
        return new Row(number, number, new Person("P" + number, Person.Gender.FEMALE, 30), neighbourhood, requestedAt,
                false);
    }

    private static Reading reading(Row... rows) {
        return new Reading(DAY, List.of(rows), List.of());
    }
}
