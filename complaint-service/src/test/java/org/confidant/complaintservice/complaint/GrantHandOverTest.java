package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.confidant.complaintservice.complaint.investigation.Charge;
import org.confidant.complaintservice.complaint.investigation.Group;
import org.confidant.complaintservice.complaint.investigation.Investigation;
import org.confidant.complaintservice.roster.StaffId;
import org.junit.jupiter.api.Test;

/**
 * The hand-over of grants over every schedule of four changes: messages are delivered in order, late, twice, or their sender dies
 * after each step and its relay begins again with the first that was not confirmed. Equal states are visited once.
 */
class GrantHandOverTest {
    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_CHANGES = 4;
    private static final StaffId A = new StaffId("a");
    private static final StaffId B = new StaffId("b");

    /** The whole state of a group as it is told. */
    private record Told(long round, Map<StaffId, Instant> members) {}

    /**
     * @param waiting told and not confirmed, in order
     * @param delivered how many of these have arrived, confirmed or not
     * @param archive what archive-service took last
     */
    private record World(int day, Investigation present, List<Told> waiting, int delivered, Told archive, int changes) {
        Stream<World> next() {
            return Stream.of(changed(present.regrouped(List.of(A), present.charge(), now())),
                    changed(present.regrouped(List.of(A, B), present.charge(), now())),
                    changed(present.without(A::equals)), changed(present.ended()), changed(present.reissued(now())),
                    later(), arrived(), confirmed(), died()).flatMap(Optional::stream);
        }

        Instant now() {
            return START.plus(DAY.multipliedBy(day));
        }

        private Optional<World> changed(Investigation next) {
            if (changes == MOST_CHANGES) {
                return Optional.empty();
            }
            Group group = next.group();
            List<Told> all = group.round() == present.group().round()
                    ? waiting
                    : Stream.concat(waiting.stream(), Stream.of(told(group))).toList();
            return Optional.of(new World(day, next, all, delivered, archive, changes + 1));
        }

        private Optional<World> later() {
            return day == 60
                    ? Optional.empty()
                    : Optional.of(new World(day + 30, present, waiting, delivered, archive, changes));
        }

        private Optional<World> arrived() {
            return delivered == waiting.size()
                    ? Optional.empty()
                    : Optional.of(new World(day, present, waiting, delivered + 1, taken(waiting.get(delivered)),
                            changes));
        }

        /** As archive-service does it: the whole state of the highest round. */
        private Told taken(Told message) {
            return message.round() < archive.round() ? archive : message;
        }

        private Optional<World> confirmed() {
            return delivered == 0
                    ? Optional.empty()
                    : Optional.of(new World(day, present, waiting.subList(1, waiting.size()), delivered - 1, archive,
                            changes));
        }

        private Optional<World> died() {
            return delivered == 0
                    ? Optional.empty()
                    : Optional.of(new World(day, present, waiting, 0, archive, changes));
        }
    }

    private static Told told(Group group) {
        return new Told(group.round(),
                group.admitted().stream().collect(Collectors.toMap(person -> person, _ -> group.until())));
    }

    private static Set<World> reachable() {
        Investigation first = Investigation.of(List.of(A), new Charge(new Binary(new byte[0]), 2), Set.of(), START);
        World start = new World(0, first, List.of(told(first.group())), 0, new Told(0, Map.of()), 0);
        Set<World> seen = new HashSet<>(Set.of(start));
        Deque<World> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.pop().next().filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    @Test
    void archive_service_lets_in_whom_the_last_message_it_has_names_and_never_after_their_end() {
        Set<World> worlds = reachable();

        assertThat(worlds).hasSizeGreaterThan(1_000);
        assertThat(worlds).allSatisfy(world -> {
            assertThat(world.archive().members().values())
                    .allMatch(until -> !until.isAfter(world.now().plus(DAY.multipliedBy(30))));
            if (world.waiting().isEmpty()) {
                assertThat(world.archive()).isEqualTo(told(world.present().group()));
            }
        });
    }

    @Test
    void a_message_that_comes_again_does_not_bring_an_older_state_back() {
        assertThat(reachable()).allSatisfy(world -> assertThat(world.next()
                .filter(next -> next.changes() == world.changes()))
                .allMatch(next -> next.archive().round() >= world.archive().round()));
    }
}
