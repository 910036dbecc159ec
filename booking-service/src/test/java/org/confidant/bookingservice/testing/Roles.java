package org.confidant.bookingservice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.confidant.platform.identity.Role;

/** Tries an endpoint with every role. */
public final class Roles {
    private Roles() {}

    /** Checks that exactly these roles are let in, and that everybody else gets 403. */
    public static void onlyLetIn(Function<Role, RunningService.Answer> request, Role... allowed) {
        Set<Role> expected = EnumSet.copyOf(Arrays.asList(allowed));
        Map<Role, Integer> statuses = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            statuses.put(role, request.apply(role).status());
        }
        assertThat(statuses).allSatisfy((role, status) -> {
            if (expected.contains(role)) {
                assertThat(status).as(role.realmName()).isNotIn(401, 403);
            } else {
                assertThat(status).as(role.realmName()).isEqualTo(403);
            }
        });
    }
}
