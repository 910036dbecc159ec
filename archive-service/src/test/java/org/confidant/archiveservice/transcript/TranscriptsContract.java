package org.confidant.archiveservice.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.types.Binary;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.junit.jupiter.api.Test;

/** What every keeper of transcripts promises. */
public abstract class TranscriptsContract {
    private static final BranchId NORTH = new BranchId("north");
    private static final BranchScope IN_NORTH = LinkScope.of("north");
    private static final Instant AT = Instant.parse("2026-05-11T02:00:00Z");
    private static final String SESSION = "s1";

    protected final Transcripts transcripts = transcripts();

    /** Without any message. */
    protected abstract Transcripts transcripts();

    private static SealedMessage message(long number, int size) {
        return new SealedMessage(number, new Author.Client(1), AT, AT, new Binary(new byte[size]),
                Optional.of(new SealedMessage.Sent("command " + number, "hash")));
    }

    private Tail tail() {
        return transcripts.tail(SESSION, IN_NORTH);
    }

    /** Adds a message as use cases do; whether it was added at once. */
    private boolean add(Tail tail, int size) {
        SealedMessage message = message(tail.next(), size);
        return switch (tail.add(size)) {
            case Tail.Next.Push push -> transcripts.push(SESSION, tail, message);
            case Tail.Next.Begin begin -> transcripts.begin(SESSION, NORTH, tail, message);
            case Tail.Next.Fill fill -> {
                transcripts.fill(SESSION, tail);
                yield false;
            }
            case Tail.Next.Exceeded exceeded -> false;
            case Tail.Next.Over over -> false;
        };
    }

    private void say(int messages, int size) {
        long wanted = tail().next() + messages;
        while (tail().next() < wanted) {
            add(tail(), size);
        }
    }

    private List<Long> numbers(long after, int limit) {
        return transcripts.read(SESSION, after, limit, IN_NORTH).stream().map(SealedMessage::number).toList();
    }

    @Test
    void messages_are_read_as_they_were_added() {
        say(3, 40);

        assertThat(transcripts.read(SESSION, 0, 10, IN_NORTH)).containsExactly(message(1, 40), message(2, 40),
                message(3, 40));
        assertThat(transcripts.read(SESSION, 1, 1, IN_NORTH)).containsExactly(message(2, 40));
        assertThat(tail()).isEqualTo(new Tail(Tail.Mark.OPEN, 1, 3, 120, 0));
    }

    @Test
    void of_two_who_add_to_the_same_tail_one_succeeds() {
        Tail none = tail();
        boolean first = add(none, 40);
        boolean second = add(none, 41);
        Tail one = tail();

        assertThat(List.of(first, second)).containsExactly(true, false);
        assertThat(List.of(add(one, 40), add(one, 41))).containsExactly(true, false);
        assertThat(numbers(0, 10)).containsExactly(1L, 2L);
    }

    @Test
    void large_messages_make_small_chunks_and_every_page_is_complete() {
        say(20, 32_000);

        assertThat(tail().first()).isEqualTo(17);
        LongStream.range(0, 20).forEach(after -> assertThat(numbers(after, 1)).containsExactly(after + 1));
        assertThat(numbers(0, 200)).isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(numbers(20, 10)).isEmpty();
        assertThat(numbers(-5, 2)).containsExactly(1L, 2L);
    }

    @Test
    void a_full_chunk_takes_no_shorter_message_either() {
        say(8, 32_000);
        Tail eight = tail();

        add(eight, 32_000);
        boolean shorter = transcripts.push(SESSION, eight, message(9, 40));

        assertThat(shorter).isFalse();
        assertThat(tail().mark()).isEqualTo(Tail.Mark.FULL);
    }

    @Test
    void a_finished_transcript_takes_nothing_whoever_read_it_before() {
        say(2, 40);
        Tail two = tail();

        assertThat(transcripts.finish(SESSION, NORTH, two)).isTrue();

        assertThat(tail().mark()).isEqualTo(Tail.Mark.FINAL);
        assertThat(add(two, 40)).isFalse();
        assertThat(add(tail(), 40)).isFalse();
        assertThat(transcripts.finish(SESSION, NORTH, two)).isFalse();
    }

    @Test
    void a_transcript_is_finished_or_goes_on_and_never_both() {
        say(200, 40);
        Tail full = tail();

        assertThat(transcripts.finish(SESSION, NORTH, full)).isTrue();
        assertThat(add(full, 40)).isFalse();
        assertThat(numbers(0, 300)).hasSize(200);
        assertThat(tail()).isEqualTo(new Tail(Tail.Mark.FINAL, 201, 0, 0, 8_000));
    }

    @Test
    void an_empty_transcript_can_be_finished() {
        Tail none = tail();

        assertThat(transcripts.finish(SESSION, NORTH, none)).isTrue();

        assertThat(add(none, 40)).isFalse();
        assertThat(numbers(0, 10)).isEmpty();
    }

    @Test
    void a_message_is_found_by_its_command_in_its_own_session() {
        say(201, 40);

        assertThat(transcripts.sentBefore(SESSION, "command 7", IN_NORTH)).contains(message(7, 40));
        assertThat(transcripts.sentBefore(SESSION, "command 201", IN_NORTH)).contains(message(201, 40));
        assertThat(transcripts.sentBefore(SESSION, "command 202", IN_NORTH)).isEmpty();
        assertThat(transcripts.sentBefore("s2", "command 7", IN_NORTH)).isEmpty();
    }

    @Test
    void another_branch_is_behind_the_wall() {
        say(1, 40);
        BranchScope elsewhere = LinkScope.of("south");

        assertThat(transcripts.read(SESSION, 0, 10, elsewhere)).isEmpty();
        assertThat(transcripts.tail(SESSION, elsewhere)).isEqualTo(Tail.NONE);
        assertThat(transcripts.sentBefore(SESSION, "command 1", elsewhere)).isEmpty();
    }
}
