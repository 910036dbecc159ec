package org.confidant.archiveservice.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;

/** Who is a member, whatever was told and in whatever order the rounds came. */
class GrantProperties {
    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final List<StaffId> PEOPLE = Stream.of("li", "wang", "chen", "zhao").map(StaffId::new).toList();

    /** What is told at once. */
    record Told(long round, Map<StaffId, Instant> members) {}

    @Provide
    Arbitrary<List<Told>> histories() {
        Arbitrary<Map<StaffId, Instant>> members = Arbitraries.maps(Arbitraries.of(PEOPLE),
                Arbitraries.longs().between(0, 100).map(START::plusSeconds)).ofMaxSize(3);
        return Combinators.combine(Arbitraries.longs().between(1, 8), members).as(Told::new).list().ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Grant grant(String complaint, Told told) {
        return Grant.told(complaint, "s1", new BranchId("north"), told.round(), told.members());
    }

    private static Grant after(String complaint, List<Told> history) {
        Grant grant = grant(complaint, history.getFirst());
        for (Told told : history) {
            grant = grant.follow(grant(complaint, told));
        }
        return grant;
    }

    /** The state that holds, and everybody who was ever named by one that held, found by looking at each round anew. */
    private static Map<StaffId, Instant> expected(List<Told> history, Set<StaffId> ever) {
        Map<StaffId, Instant> present = new HashMap<>();
        long highest = 0;
        for (Told told : history) {
            if (told.round() > highest) {
                highest = told.round();
                present.clear();
                present.putAll(told.members());
                ever.addAll(told.members().keySet());
            }
        }
        return present;
    }

    @Property(tries = 500)
    void who_is_in_the_latest_round_may_read_until_their_end_and_nobody_else(
            @ForAll("histories") List<Told> history, @ForAll @LongRange(max = 101) long seconds) {
        Instant now = START.plusSeconds(seconds);
        Set<StaffId> ever = new HashSet<>();
        Map<StaffId, Instant> present = expected(history, ever);

        Grant grant = after("c1", history);

        assertThat(PEOPLE).allSatisfy(person -> {
            Membership membership = Membership.among(List.of(grant), person, now);
            if (present.containsKey(person) && now.isBefore(present.get(person))) {
                assertThat(membership).isEqualTo(new Membership.Live("c1"));
            } else {
                assertThat(membership).isEqualTo(
                        ever.contains(person) ? new Membership.Ended() : new Membership.Stranger());
            }
        });
    }

    @Property(tries = 300)
    void of_two_complaints_either_opens_the_record_and_neither_ends_the_other(@ForAll("histories") List<Told> one,
            @ForAll("histories") List<Told> other, @ForAll @LongRange(max = 101) long seconds) {
        Instant now = START.plusSeconds(seconds);
        List<Grant> both = List.of(after("c1", one), after("c2", other));

        assertThat(PEOPLE).allSatisfy(person -> {
            boolean live = both.stream()
                    .anyMatch(grant -> Membership.among(List.of(grant), person, now) instanceof Membership.Live);
            Membership membership = Membership.among(both, person, now);
            assertThat(membership instanceof Membership.Live).isEqualTo(live);
            if (membership instanceof Membership.Live(String complaint)) {
                assertThat(both).anySatisfy(grant -> {
                    assertThat(grant.complaint()).isEqualTo(complaint);
                    assertThat(grant.until(person)).hasValueSatisfying(end -> assertThat(end).isAfter(now));
                });
            }
        });
    }
}
