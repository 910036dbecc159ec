package org.confidant.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class SubjectKeyTest {
    private final SubjectKeys keys = TestKeys.subjectKeys();
    private final SubjectKey key = TestKeys.created(keys, "client-1");

    @Property
    void what_is_sealed_opens(@ForAll String document, @ForAll String field, @ForAll String text) {
        Assume.that(encodable(text));

        assertThat(key.open(document, field, key.seal(document, field, text))).isEqualTo(text);
    }

    @Property
    void another_document_or_field_does_not_open(@ForAll String text, @ForAll @AlphaChars String one,
            @ForAll @AlphaChars String other) {
        Assume.that(!one.equals(other));

        assertThatThrownBy(() -> key.open(other, "f", key.seal(one, "f", text))).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> key.open("d", other, key.seal("d", one, text))).isInstanceOf(BrokenSeal.class);
    }

    @Property
    void document_and_field_cannot_be_shifted_into_each_other(@ForAll @IntRange(min = 0, max = 5) int cut) {
        Assume.that(cut != 3);
        String joined = "abcdef";

        byte[] sealed = key.seal(joined.substring(0, 3), joined.substring(3), "text");

        assertThatThrownBy(() -> key.open(joined.substring(0, cut), joined.substring(cut), sealed))
                .isInstanceOf(BrokenSeal.class);
    }

    @Property(tries = 50)
    void another_subject_does_not_open(@ForAll String text) {
        byte[] sealed = key.seal("d", "f", text);

        SubjectKey other = TestKeys.created(keys, "client-2");

        assertThatThrownBy(() -> other.open("d", "f", sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Property
    void no_bit_can_be_flipped(@ForAll String text, @ForAll @IntRange(min = 0, max = 100_000) int position) {
        byte[] sealed = key.seal("d", "f", text);
        int bit = position % (sealed.length * 8);

        sealed[bit / 8] ^= (byte) (1 << bit % 8);

        assertThatThrownBy(() -> key.open("d", "f", sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Property
    void nothing_of_the_text_is_readable(@ForAll @NumericChars @StringLength(min = 8, max = 40) String text) {
        byte[] sealed = key.seal("client-1", "phone", text);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(text.substring(0, 8));
    }

    @Property(tries = 50)
    void the_same_text_is_never_sealed_alike(@ForAll String text) {
        assertThat(key.seal("d", "f", text)).isNotEqualTo(key.seal("d", "f", text));
    }

    private static boolean encodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
