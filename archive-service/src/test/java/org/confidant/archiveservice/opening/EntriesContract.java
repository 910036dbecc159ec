package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** What every keeper of chains promises. */
public abstract class EntriesContract {
    private static final ChainId NORTH = new ChainId(ChainName.OPENINGS, "north");
    private static final ChainId SOUTH = new ChainId(ChainName.OPENINGS, "south");
    private static final BranchScope IN_NORTH = LinkScope.of("north");

    private final Entries entries = entries();

    /** Without any entry. */
    protected abstract Entries entries();

    private List<Entry> three() {
        List<Entry> three = Someones.following(NORTH, Head.NONE, 3);
        assertThat(entries.insert(three)).isTrue();
        return three;
    }

    @Test
    void what_was_inserted_is_read_in_order() {
        List<Entry> three = three();

        assertThat(entries.from(NORTH, 1, 10, IN_NORTH)).isEqualTo(three);
        assertThat(entries.from(NORTH, 2, 1, IN_NORTH)).isEqualTo(three.subList(1, 2));
        assertThat(entries.last(NORTH, IN_NORTH)).contains(three.getLast());
        assertThat(entries.last(SOUTH, LinkScope.of("south"))).isEmpty();
    }

    @Test
    void an_entry_keeps_the_grant_it_was_made_under() {
        Entry entry = Someones.key().follow(NORTH, Head.NONE, Someones.granted("c1"));

        entries.insert(List.of(entry));

        assertThat(entries.from(NORTH, 1, 10, IN_NORTH)).containsExactly(entry);
    }

    @Test
    void nothing_is_inserted_behind_a_number_that_is_taken() {
        List<Entry> three = three();
        List<Entry> late = Someones.following(NORTH, three.get(1).after(), 3);

        assertThat(entries.insert(late)).isFalse();

        assertThat(entries.from(NORTH, 1, 10, IN_NORTH)).isEqualTo(three);
    }

    @Test
    void an_opening_is_inserted_once_and_what_stands_before_it_stays() {
        List<Entry> three = three();
        Entry next = Someones.key().follow(NORTH, three.getLast().after(), Someones.opening());
        Entry again = Someones.key().follow(NORTH, next.after(),
                Someones.opening(three.getFirst().opening().id(), "client"));
        Entry behind = Someones.key().follow(NORTH, again.after(), Someones.opening());

        assertThat(entries.insert(List.of(next, again, behind))).isFalse();

        assertThat(entries.last(NORTH, IN_NORTH)).contains(next);
        assertThat(entries.byOpening(ChainName.OPENINGS, List.of(again.opening().id(), next.opening().id()),
                IN_NORTH)).containsOnly(Map.entry(again.opening().id(), three.getFirst()),
                        Map.entry(next.opening().id(), next));
    }

    @Test
    void a_client_s_openings_are_found_the_latest_first() {
        Head head = Head.NONE;
        List<Entry> all = new ArrayList<>();
        for (String client : List.of("a", "b", "a", "a")) {
            Entry entry = Someones.key().follow(NORTH, head, Someones.opening(UUID.randomUUID().toString(), client));
            all.add(entry);
            head = entry.after();
        }
        entries.insert(all);

        assertThat(entries.ofClient(NORTH, new ClientId("a"), Optional.empty(), 2, IN_NORTH)).extracting(Entry::n)
                .containsExactly(4L, 3L);
        assertThat(entries.ofClient(NORTH, new ClientId("a"), Optional.of(3L), 2, IN_NORTH)).extracting(Entry::n)
                .containsExactly(1L);
    }

    @Test
    void another_branch_is_behind_the_wall() {
        Entry entry = three().getFirst();
        BranchScope elsewhere = LinkScope.of("south");

        assertThat(entries.from(NORTH, 1, 10, elsewhere)).isEmpty();
        assertThat(entries.last(NORTH, elsewhere)).isEmpty();
        assertThat(entries.byOpening(ChainName.OPENINGS, List.of(entry.opening().id()), elsewhere)).isEmpty();
        assertThat(entries.ofClient(NORTH, new ClientId("client"), Optional.empty(), 10, elsewhere)).isEmpty();
    }

    @Test
    void processes_that_append_at_once_make_one_chain_and_each_opening_stands_in_it_once() {
        List<Chain> processes = Stream.generate(() -> new Chain(NORTH, entries, Someones.key(), count -> {})).limit(3)
                .toList();
        List<Callable<Entry>> works = IntStream.range(0, 60).<Callable<Entry>>mapToObj(
                index -> () -> processes.get(index % 3).append(Someones.opening("opening " + index / 2, "client")))
                .toList();

        List<Entry> appended = Together.all(works);

        assertThat(new HashSet<>(appended)).hasSize(30);
        assertThat(entries.from(NORTH, 1, 100, IN_NORTH)).hasSize(30);
        assertThat(new VerifyChain(entries, Someones.key()).verify(NORTH, Head.NONE, IN_NORTH))
                .isEqualTo(new VerifyChain.Verdict.Whole(entries.last(NORTH, IN_NORTH).orElseThrow().after()));
    }
}
