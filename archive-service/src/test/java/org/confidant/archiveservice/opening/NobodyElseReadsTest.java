package org.confidant.archiveservice.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.confidant.archiveservice.testing.RunningService;
import org.confidant.archiveservice.testing.Served;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Groups of two complaints come and go, messages come twice, late and too early, time passes: at every moment exactly those read
 * the record who led the session or whose access has not ended, found here by a history that is never thrown away.
 */
class NobodyElseReadsTest extends RunningService {
    private static final int STEPS = 150;

    /** Somebody who tries. */
    private record Somebody(String id, Role role, String branch) {
        String token() {
            return REALM.token(id, role, branch);
        }
    }

    /** What one complaint told in order, as it must hold. */
    private static final class Told {
        private final String complaint = Served.fresh("k");
        private Map<String, Instant> members = Map.of();
        private long n;
    }

    /** One session, those who try to read it, and what was told about it. */
    private final class History {
        private final Served session = session();
        private final List<Somebody> people = List.of(
                new Somebody(session.practitioner(), Role.PRACTITIONER, session.branch()),
                new Somebody(Served.fresh("p"), Role.PRACTITIONER, session.branch()),
                new Somebody(Served.fresh("p"), Role.BRANCH_MANAGER, session.branch()),
                new Somebody(Served.fresh("p"), Role.INVESTIGATOR, "*"),
                new Somebody(Served.fresh("p"), Role.INSPECTOR, "far-away"),
                new Somebody(Served.fresh("p"), Role.TRAINER, "further-away"));
        private final List<Told> complaints = List.of(new Told(), new Told());
        private final Set<String> ever = new HashSet<>();
        private final Map<String, Integer> refused = new HashMap<>();
        private int shown;

        private void tell(Random random) {
            Told told = complaints.get(random.nextInt(complaints.size()));
            Map<String, Instant> members = new HashMap<>();
            people.stream().skip(1).filter(somebody -> random.nextInt(3) == 0).forEach(somebody -> members
                    .put(somebody.id(), CLOCK.instant().plus(Duration.ofHours(random.nextInt(-5, 40)))));
            int kind = random.nextInt(5);
            if (kind == 1 && told.n > 0) {
                grant(told.complaint, session, told.n, members).expect(204);
            } else if (kind == 2 && told.n > 0) {
                grant(told.complaint, session, ++told.n, 0, members).expect(204);
            } else {
                told.n += kind == 0 ? 2 : 1; // one may be missing
                grant(told.complaint, session, told.n, members).expect(204);
                told.members = members;
                ever.addAll(members.keySet());
            }
        }

        private boolean may(Somebody somebody) {
            return somebody.id().equals(session.practitioner()) || complaints.stream()
                    .anyMatch(told -> told.members.getOrDefault(somebody.id(), Instant.MIN).isAfter(CLOCK.instant()));
        }

        private void look(Somebody somebody) {
            boolean inside = somebody.branch().equals(session.branch()) || somebody.branch().equals("*");
            Answer listed = get(somebody.token(), "/records?session=" + session.id());
            if (may(somebody)) {
                assertThat(listed.items()).hasSize(1);
                shown++;
                assertThat(open(somebody).expect(201).body().has("content")).isTrue();
            } else {
                assertThat(listed.status()).isEqualTo(ever.contains(somebody.id()) ? 403 : 200);
                assertThat(listed.body().path("items")).isEmpty();
                if (refused.merge(somebody.id(), 1, Integer::sum) < 20) {
                    assertThat(open(somebody).status()).isEqualTo(ever.contains(somebody.id()) || inside ? 403 : 404);
                }
            }
        }

        private Answer open(Somebody somebody) {
            return post(somebody.token(), "/records/" + session.id() + "/openings", "{\"reason\": \"a reason\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void at_every_moment_only_those_read_who_led_the_session_or_whose_access_has_not_ended(long seed) {
        Random random = new Random(seed);
        History history = new History();
        history.session.say("words").expect(201);

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(3)) {
                case 0 -> history.tell(random);
                case 1 -> CLOCK.advance(Duration.ofHours(random.nextInt(6)));
                default -> history.look(history.people.get(random.nextInt(history.people.size())));
            }
        }
        history.people.forEach(history::look);

        assertThat(history.shown).isGreaterThan(10);
        assertThat(history.refused.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(10);
    }
}
