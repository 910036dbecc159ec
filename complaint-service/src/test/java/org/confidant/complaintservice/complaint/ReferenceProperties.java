package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a reference read over the phone must stand. */
class ReferenceProperties {
    @Example
    void the_check_digits_are_those_of_the_standard() {
        assertThat(Reference.numbered(794L)).hasToString("0000 0000 0007 9444");
    }

    @Property
    void what_is_read_out_is_understood(@ForAll @LongRange(max = 99_999_999_999_999L) long number) {
        Reference reference = Reference.numbered(number);

        assertThat(Reference.typed(reference.toString())).contains(reference);
        assertThat(Reference.typed(" " + reference.digits().substring(0, 7) + "-" + reference.digits().substring(7)))
                .contains(reference);
    }

    @Property
    void one_wrong_digit_is_found(@ForAll @LongRange(max = 99_999_999_999_999L) long number,
            @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(min = 1, max = 9) int difference) {
        char[] digits = Reference.numbered(number).digits().toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + difference) % 10);

        assertThat(Reference.typed(new String(digits))).isEmpty();
    }

    @Property
    void two_digits_that_changed_places_are_found(@ForAll @LongRange(max = 99_999_999_999_999L) long number,
            @ForAll @IntRange(max = 14) int place) {
        char[] digits = Reference.numbered(number).digits().toCharArray();
        Assume.that(digits[place] != digits[place + 1]);
        char moved = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = moved;

        assertThat(Reference.typed(new String(digits))).isEmpty();
    }

    @Example
    void no_two_are_alike_and_most_of_what_is_guessed_is_none() {
        Set<Reference> some = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            some.add(Reference.random());
        }

        assertThat(some).hasSize(10_000);
        assertThat(Reference.typed("1234567890123456")).isEmpty();
        assertThat(Reference.typed("")).isEmpty();
        assertThat(Reference.typed("٠٠٠٠٠٠٠٠٠٠٠٧٩٤٤٤")).isEmpty();
    }
}
