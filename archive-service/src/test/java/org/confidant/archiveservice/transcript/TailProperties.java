package org.confidant.archiveservice.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever sizes come in whatever order: numbers without a gap, chunks and sessions within their bounds. */
class TailProperties {
    /** Adds a message of that size as the store would; the tail after it, or the same one if the session is full. */
    private static Tail added(Tail tail, int size) {
        return switch (tail.add(size)) {
            case Tail.Next.Push push -> new Tail(Tail.Mark.OPEN, tail.first(), tail.count() + 1, tail.bytes() + size,
                    tail.before());
            case Tail.Next.Begin begin -> new Tail(Tail.Mark.OPEN, begin.number(), 1, size, begin.before());
            case Tail.Next.Fill fill -> added(
                    new Tail(Tail.Mark.FULL, tail.first(), tail.count(), tail.bytes(), tail.before()), size);
            case Tail.Next.Exceeded exceeded -> tail;
            case Tail.Next.Over over -> throw new AssertionError("nobody closed it");
        };
    }

    @Property(tries = 50)
    void no_gap_and_no_chunk_too_large(
            @ForAll @Size(max = 2000) List<@IntRange(min = 30, max = 34_000) Integer> sizes) {
        Tail tail = Tail.NONE;
        long taken = 0;
        for (int size : sizes) {
            Tail next = added(tail, size);
            if (next != tail) {
                taken++;
                assertThat(next.next()).isEqualTo(taken + 1);
                assertThat(next.total()).isEqualTo(tail.total() + size);
            }
            tail = next;
            assertThat(tail.count()).isLessThanOrEqualTo(Tail.MOST_MESSAGES);
            assertThat(tail.bytes() + Tail.OVERHEAD * (tail.count() + 1L)).isLessThanOrEqualTo(Tail.MOST_BYTES);
            assertThat(tail.total()).isLessThanOrEqualTo(Tail.MOST_OF_A_SESSION);
        }
    }

    @Property(tries = 50)
    void chunk_of_short_messages_is_begun_after_two_hundred(@ForAll @IntRange(min = 1, max = 1000) int messages) {
        Tail tail = Tail.NONE;
        for (int message = 0; message < messages; message++) {
            tail = added(tail, 40);
        }

        assertThat(tail.first()).isEqualTo((messages - 1) / Tail.MOST_MESSAGES * Tail.MOST_MESSAGES + 1);
        assertThat(tail.next()).isEqualTo(messages + 1);
    }

    @Property
    void a_finished_transcript_takes_nothing(@ForAll @IntRange(max = 200) int count) {
        assertThat(new Tail(Tail.Mark.FINAL, 1, count, 0, 0).add(40)).isInstanceOf(Tail.Next.Over.class);
    }
}
