package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.types.Binary;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;

/** Whatever is done to a chain behind our back is found, and where it was done. */
class VerifyChainProperties {
    private static final ChainId NORTH = new ChainId(ChainName.OPENINGS, "north");
    private static final BranchScope IN_NORTH = LinkScope.of("north");

    private final EntriesInMemory store = new EntriesInMemory();
    private final VerifyChain verifyChain = new VerifyChain(store, Someones.key());

    private List<Entry> chain(int length) {
        store.chains.clear();
        List<Entry> entries = Someones.following(NORTH, Head.NONE, length);
        store.insert(entries);
        return entries;
    }

    private VerifyChain.Verdict verdict(Head since) {
        return verifyChain.verify(NORTH, since, IN_NORTH);
    }

    @Property(tries = 100)
    void an_untouched_chain_is_whole_from_every_head_that_was_kept(@ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll @IntRange(max = 30) int kept) {
        List<Entry> entries = chain(length);
        Head since = kept == 0 || kept > length ? Head.NONE : entries.get(kept - 1).after();

        assertThat(verdict(since)).isEqualTo(new VerifyChain.Verdict.Whole(entries.getLast().after()));
    }

    @Property(tries = 200)
    void an_altered_entry_is_named(@ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll @IntRange(max = 19) int place, @ForAll @IntRange(max = 11) int part) {
        List<Entry> entries = chain(length);
        Entry entry = entries.get(place % length);
        store.chains.get(NORTH).put(entry.n(), altered(entry, part));

        assertThat(verdict(Head.NONE)).isEqualTo(new VerifyChain.Verdict.Broken(entry.n(), false));
    }

    private static Entry altered(Entry entry, int part) {
        Opening was = entry.opening();
        Opening is = switch (part) {
            case 0 -> with(was, "other", was.by(), was.session(), was.clients());
            case 1 -> with(was, was.id(), "somebody", was.session(), was.clients());
            case 2 -> with(was, was.id(), was.by(), "another", was.clients());
            case 3 -> with(was, was.id(), was.by(), was.session(), List.of());
            case 4 -> new Opening(was.id(), was.mark(), was.request(), was.at().plusMillis(1), was.by(), was.role(),
                    was.outcome(), was.session(), was.clients(), was.reason(), was.grant());
            case 5 -> new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), "auditor", was.outcome(),
                    was.session(), was.clients(), was.reason(), was.grant());
            case 6 -> new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), was.role(),
                    Outcome.ERASED, was.session(), was.clients(), was.reason(), was.grant());
            case 7 -> new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), was.role(), was.outcome(),
                    was.session(), was.clients(), Optional.of(new Binary(new byte[]{1, 2, 2})), was.grant());
            case 8 -> new Opening(was.id(), was.mark(), "other", was.at(), was.by(), was.role(), was.outcome(),
                    was.session(), was.clients(), was.reason(), was.grant());
            case 9 -> new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), was.role(), was.outcome(),
                    was.session(), was.clients(), was.reason(), Optional.of("a complaint"));
            case 10 -> with(was, was.id(), was.by(), was.session(), List.of("client", "client"));
            default -> new Opening(was.id(), "other", was.request(), was.at(), was.by(), was.role(), was.outcome(),
                    was.session(), was.clients(), was.reason(), was.grant());
        };
        return new Entry(entry.chain(), entry.n(), is, entry.previous(), entry.head());
    }

    private static Opening with(Opening was, String id, String by, String session, List<String> clients) {
        return new Opening(id, was.mark(), was.request(), was.at(), by, was.role(), was.outcome(), session, clients,
                was.reason(), was.grant());
    }

    @Property(tries = 100)
    void a_grant_that_was_altered_or_taken_out_of_an_entry_is_found(@ForAll @IntRange(min = 1, max = 20) int place,
            @ForAll boolean out) {
        Head head = chain(place).getLast().after();
        Opening was = Someones.granted("c1");
        Entry entry = Someones.key().follow(NORTH, head, was);
        store.insert(List.of(entry));
        assertThat(verdict(head)).isEqualTo(new VerifyChain.Verdict.Whole(entry.after()));
        Opening is = out
                ? new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), was.role(), was.outcome(),
                        was.session(), List.of("client", "c1"), was.reason(), Optional.empty())
                : new Opening(was.id(), was.mark(), was.request(), was.at(), was.by(), was.role(), was.outcome(),
                        was.session(), was.clients(), was.reason(), Optional.of("c2"));
        store.chains.get(NORTH).put(entry.n(), new Entry(NORTH, entry.n(), is, entry.previous(), entry.head()));

        assertThat(verdict(head)).isEqualTo(new VerifyChain.Verdict.Broken(entry.n(), false));
    }

    @Property(tries = 100)
    void an_entry_that_is_gone_is_named(@ForAll @IntRange(min = 2, max = 20) int length,
            @ForAll @IntRange(max = 18) int place) {
        List<Entry> entries = chain(length);
        Entry gone = entries.get(place % (length - 1));
        store.chains.get(NORTH).remove(gone.n());

        assertThat(verdict(Head.NONE)).isEqualTo(new VerifyChain.Verdict.Broken(gone.n(), true));
    }

    @Property(tries = 100)
    void a_tail_that_was_cut_off_is_found_by_the_head_that_was_kept(@ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll @IntRange(max = 19) int left) {
        List<Entry> entries = chain(length);
        Head kept = entries.getLast().after();
        int stay = left % length;
        store.chains.get(NORTH).tailMap((long) stay, false).clear();

        assertThat(verdict(kept)).isEqualTo(new VerifyChain.Verdict.Broken(stay + 1L, true));
    }

    @Property(tries = 50)
    void a_tail_that_was_replaced_is_found_by_the_head_that_was_kept(@ForAll @IntRange(min = 1, max = 20) int length) {
        List<Entry> entries = chain(length);
        Head kept = entries.getLast().after();
        Head before = length == 1 ? Head.NONE : entries.get(length - 2).after();
        Entry other = Someones.key().follow(NORTH, before, Someones.opening());
        store.chains.get(NORTH).put(other.n(), other);

        assertThat(verdict(kept)).isEqualTo(new VerifyChain.Verdict.Broken(length, false));
    }

    @Property(tries = 20)
    void entries_of_another_branch_do_not_fit(@ForAll @IntRange(min = 1, max = 20) int length) {
        List<Entry> entries = chain(length);
        Entry last = entries.getLast();
        Entry foreign = Someones.key().follow(new ChainId(ChainName.OPENINGS, "south"),
                new Head(last.n() - 1, last.previous()), last.opening());
        store.chains.get(NORTH).put(last.n(), new Entry(NORTH, last.n(), foreign.opening(), foreign.previous(),
                foreign.head()));

        assertThat(verdict(Head.NONE)).isEqualTo(new VerifyChain.Verdict.Broken(length, false));
    }
}
