package org.confidant.archiveservice.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.confidant.archiveservice.roster.BranchId;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.store.Stored;
import org.confidant.platform.testing.Together;
import org.junit.jupiter.api.Test;

/** What every keeper of grants promises, and what follows for whoever tells. */
public abstract class GrantsContract {
    private static final Instant END = Instant.parse("2026-06-10T02:00:00Z");
    private static final StaffId LI = new StaffId("li");
    private static final StaffId WANG = new StaffId("wang");
    private static final BranchScope IN_NORTH = LinkScope.of("north");

    private final Grants grants = grants();
    private final FollowGrant followGrant = new FollowGrant(grants, new SimpleMeterRegistry());

    /** Without any grant. */
    protected abstract Grants grants();

    private static Grant grant(String complaint, String session, StaffId... members) {
        Map<StaffId, Instant> until = List.of(members).stream()
                .collect(Collectors.toMap(member -> member, member -> END));
        return Grant.told(complaint, session, new BranchId("north"), 1, until);
    }

    private Delivery take(long n, long round, String... members) {
        AccessGranted message = new AccessGranted("c1", "s1", "north", round,
                List.of(members).stream().map(member -> new AccessGranted.Member(member, END)).toList());
        return followGrant.take(message, new Envelope("complaint-service:complaints:c1", "inbox", n, "AccessGranted",
                END, Map.of()));
    }

    private Grant kept() {
        return grants.of("c1", IN_NORTH).orElseThrow().value();
    }

    @Test
    void a_grant_is_read_as_it_was_written() {
        Grant whole = new Grant("c1", "s1", new BranchId("north"), 7, Map.of(LI, END, WANG, END.plusSeconds(1)),
                Set.of(new StaffId("chen")));

        assertThat(grants.start(whole, List.of())).isTrue();

        assertThat(kept()).isEqualTo(whole);
        assertThat(grants.naming(new StaffId("chen"), "s1", IN_NORTH)).containsExactly(whole);
    }

    @Test
    void a_grant_starts_once_and_is_replaced_by_who_read_its_last_version() {
        assertThat(grants.start(grant("c1", "s1", LI), List.of())).isTrue();
        assertThat(grants.start(grant("c1", "s1", WANG), List.of())).isFalse();
        Stored<Grant> read = grants.of("c1", IN_NORTH).orElseThrow();

        assertThat(grants.replace(read, grant("c1", "s1", WANG), List.of())).isTrue();
        assertThat(grants.replace(read, grant("c1", "s1"), List.of())).isFalse();

        assertThat(kept()).isEqualTo(grant("c1", "s1", WANG));
    }

    @Test
    void grants_are_found_by_record_and_person_within_their_branch() {
        Grant mine = grant("c1", "s1", LI, WANG);
        grants.start(mine, List.of());
        grants.start(grant("c2", "s2", LI), List.of());
        grants.start(grant("c3", "s1", WANG), List.of());

        assertThat(grants.naming(LI, "s1", IN_NORTH)).containsExactly(mine);
        assertThat(grants.naming(LI, "s3", IN_NORTH)).isEmpty();
        assertThat(grants.naming(LI, "s1", LinkScope.of("south"))).isEmpty();
        assertThat(grants.of("c1", LinkScope.of("south"))).isEmpty();
    }

    @Test
    void what_is_told_twice_takes_effect_and_is_answered_once() {
        assertThat(take(1, 1, "li")).isEqualTo(Delivery.TAKEN);
        assertThat(take(1, 1, "li")).isEqualTo(Delivery.TAKEN);
        assertThat(take(2, 1, "wang")).isEqualTo(Delivery.TAKEN);

        assertThat(kept()).isEqualTo(grant("c1", "s1", LI));
        assertThat(grants.of("c1", IN_NORTH).orElseThrow().version()).isEqualTo(1);
        assertThat(grants.of("c1", IN_NORTH).orElseThrow().waiting()).isEqualTo(1);
    }

    @Test
    void the_higher_round_wins_whatever_is_missing_between_and_whatever_its_number_is() {
        assertThat(take(4, 3, "li")).isEqualTo(Delivery.TAKEN);
        assertThat(take(7, 6, "wang")).isEqualTo(Delivery.TAKEN);
        assertThat(take(5, 4, "li")).isEqualTo(Delivery.TAKEN);
        assertThat(take(1, 7, "wang", "chen")).isEqualTo(Delivery.TAKEN);

        assertThat(kept()).isEqualTo(new Grant("c1", "s1", new BranchId("north"), 7,
                Map.of(WANG, END, new StaffId("chen"), END), Set.of(LI)));
        assertThat(grants.of("c1", IN_NORTH).orElseThrow().waiting()).isEqualTo(3);
    }

    @Test
    void what_has_ended_stays_ended_for_every_round_that_comes_late() {
        take(1, 1, "li");
        take(2, 5);
        assertThat(take(3, 4, "li", "wang")).isEqualTo(Delivery.TAKEN);
        assertThat(take(4, 5, "wang")).isEqualTo(Delivery.TAKEN);
        assertThat(take(2, 1, "wang")).isEqualTo(Delivery.TAKEN);

        assertThat(kept()).isEqualTo(new Grant("c1", "s1", new BranchId("north"), 5, Map.of(), Set.of(LI)));
    }

    @Test
    void whoever_is_told_at_once_and_again_leaves_the_last_and_one_answer_for_each_that_was_taken() {
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int repeat = 0; repeat < 3; repeat++) {
            LongStream.rangeClosed(1, 8).forEach(n -> works.add(() -> {
                for (int attempt = 0; attempt < 1_000; attempt++) {
                    if (take(n, n, n % 2 == 0 ? "li" : "wang").equals(Delivery.TAKEN)) {
                        return true;
                    }
                }
                return false;
            }));
        }

        List<Boolean> taken = Together.all(works);

        assertThat(taken).containsOnly(true);
        Stored<Grant> last = grants.of("c1", IN_NORTH).orElseThrow();
        assertThat(last.value().round()).isEqualTo(8);
        assertThat(last.value().members()).isEqualTo(Map.of(LI, END));
        assertThat(last.version()).isBetween(1L, 8L);
        assertThat((long) last.waiting()).isEqualTo(last.version());
    }
}
