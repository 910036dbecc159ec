package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class ChainKeyTest {
    private static final ChainId NORTH = new ChainId(ChainName.OPENINGS, "north");

    private static Opening opening(Optional<String> grant) {
        return new Opening("o1", "m1", "hash", Instant.parse("2026-05-11T02:00:00Z"), "li", "practitioner",
                Outcome.OPENED, "s1", List.of("client"), Optional.of(new Binary(new byte[]{1, 2, 3})), grant);
    }

    /** The head was reckoned by another program over the bytes that entries had before there were grants. */
    @Test
    void an_entry_without_a_grant_keeps_the_head_it_always_had() {
        Entry entry = Someones.key().follow(NORTH, Head.NONE, opening(Optional.empty()));

        assertThat(entry.head()).isEqualTo("mxrI_cl0Edmy_anPSPCo54LvRQGcT4uyK6-eWN06yvw");
    }

    @Test
    void the_grant_is_part_of_the_head() {
        Entry without = Someones.key().follow(NORTH, Head.NONE, opening(Optional.empty()));
        Entry with = Someones.key().follow(NORTH, Head.NONE, opening(Optional.of("c1")));

        assertThat(with.head()).isNotEqualTo(without.head());
        assertThat(Someones.key().follows(with, Head.NONE)).isTrue();
    }
}
