package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;

class BlindIndexTest {
    private final BlindIndex index = TestKeys.blindIndex();

    @Property
    void the_same_input_has_the_same_index_of_constant_form(@ForAll String purpose, @ForAll String branch,
            @ForAll String value) {
        assertThat(index.of(purpose, branch, value)).isEqualTo(TestKeys.blindIndex().of(purpose, branch, value))
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Property
    void purpose_branch_and_value_all_count(@ForAll @AlphaChars String one, @ForAll @AlphaChars String other) {
        Assume.that(!one.equals(other));

        assertThat(index.of(one, "b", "v")).isNotEqualTo(index.of(other, "b", "v"));
        assertThat(index.of("p", one, "v")).isNotEqualTo(index.of("p", other, "v"));
        assertThat(index.of("p", "b", one)).isNotEqualTo(index.of("p", "b", other));
    }

    @Example
    void parts_cannot_be_shifted_into_each_other() {
        assertThat(index.of("ab", "c", "d")).isNotEqualTo(index.of("a", "bc", "d"));
        assertThat(index.of("a", "bc", "d")).isNotEqualTo(index.of("a", "b", "cd"));
    }

    @Example
    void the_key_counts() {
        String otherKey = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(BlindIndex.withKey(otherKey).of("p", "b", "v")).isNotEqualTo(index.of("p", "b", "v"));
    }

    /** The expected value is HMAC-SHA256 computed by another program. */
    @Example
    void the_known_index_does_not_change_with_a_release() {
        assertThat(index.of("phone", "shanghai", "+8613800138000"))
                .isEqualTo("Z24mXBiZlq2SURtSMeVM8S1vQbl5w4M1-9xd6ZiXga8");
    }

    @Property
    void a_key_of_another_length_is_refused_without_showing_it(@ForAll @IntRange(min = 0, max = 64) int length) {
        Assume.that(length != 32);
        String key = Base64.getEncoder().encodeToString("k".repeat(length).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BlindIndex.withKey(key)).isInstanceOf(UnusableKey.class)
                .hasMessage("confidant.crypto.blind-index-key must be 32 bytes as base64");
    }

    @Example
    void a_key_that_is_not_base64_is_refused_without_showing_it() {
        assertThatThrownBy(() -> BlindIndex.withKey("hunter2!")).isInstanceOf(UnusableKey.class)
                .hasMessage("confidant.crypto.blind-index-key is not base64").hasNoCause();
    }
}
