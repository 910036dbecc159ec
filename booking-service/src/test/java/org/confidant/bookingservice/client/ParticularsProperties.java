package org.confidant.bookingservice.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ParticularsProperties {
    @Property
    void whoever_could_be_17_is_a_minor_and_nobody_else(@ForAll @IntRange(min = 1900, max = 2026) int birthYear,
            @ForAll @IntRange(min = 1, max = 364) int dayOfYear) {
        LocalDate today = LocalDate.ofYearDay(2026, dayOfYear);
        int youngest = Period.between(LocalDate.of(birthYear, 12, 31), today).getYears();

        assertThat(born(birthYear).minorIn(2026)).isEqualTo(youngest < 18);
    }

    @Example
    void the_year_of_the_eighteenth_birthday_counts_whole() {
        assertThat(born(2008).minorIn(2026)).isTrue();
        assertThat(born(2007).minorIn(2026)).isFalse();
    }

    private static Particulars born(int year) {
        Particulars adult = Somebody.adult("+8613800138000");
        return new Particulars(adult.name(), adult.phone(), adult.email(), adult.gender(), year, adult.language(),
                adult.wishes(), adult.interests(), adult.preferences(), adult.guardians());
    }
}
