package org.confidant.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private final Company company = Company.demo();

    @Test
    void branch_has_a_manager_a_deputy_two_receptionists_and_three_practitioners() {
        assertThat(company.branches()).hasSize(3).allSatisfy(branch -> assertThat(roles(branch.people().stream()))
                .isEqualTo(Map.of("branch-manager", 2L, "receptionist", 2L, "practitioner", 3L)));
    }

    @Test
    void company_has_three_investigators_two_trainers_and_one_of_each_other_role() {
        assertThat(roles(company.people().stream()))
                .isEqualTo(Map.of("investigator", 3L, "trainer", 2L, "head-office", 1L,
                        "inspector", 1L, "finance", 1L, "auditor", 1L));
    }

    @Test
    void partner_may_use_two_branches() {
        assertThat(company.partners()).extracting(partner -> partner.branches().size()).containsExactly(2);
    }

    @Test
    void names_are_given_once() {
        assertThat(Stream.concat(company.people().stream(), company.branches().stream().flatMap(
                branch -> branch.people().stream())).map(Company.Person::name)).doesNotHaveDuplicates();
    }

    @Test
    void chinas_year_has_33_closed_dates_and_6_make_up_days_on_weekends() {
        Company.Calendar china = calendar("CN");

        assertThat(china.closedDates()).hasSize(33).doesNotHaveDuplicates();
        assertThat(china.worksAs()).hasSize(6);
        assertThat(china.worksAs().keySet()).map(LocalDate::parse).map(LocalDate::getDayOfWeek)
                .allMatch(day -> day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    }

    @Test
    void no_date_both_closes_and_makes_up() {
        assertThat(company.calendars()).allSatisfy(
                calendar -> assertThat(calendar.closedDates()).noneMatch(calendar.worksAs()::containsKey));
    }

    private Company.Calendar calendar(String country) {
        return company.calendars().stream().filter(calendar -> calendar.country().equals(country)).findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> roles(Stream<Company.Person> people) {
        return people.collect(Collectors.groupingBy(Company.Person::role, Collectors.counting()));
    }
}
