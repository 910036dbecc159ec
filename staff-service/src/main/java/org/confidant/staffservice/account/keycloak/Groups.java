package org.confidant.staffservice.account.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Branches as groups: the attribute {@code branch} becomes the claim of the members' tokens. */
final class Groups {
    private static final String ALL = "*";
    private static final String ALL_BRANCHES = "all-branches";

    private final RealmResource realm;

    Groups(RealmResource realm) {
        this.realm = realm;
    }

    /** Creates the branch's group unless it is there; its id at Keycloak. */
    String ensure(String branch) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name(branch));
        group.setAttributes(Map.of("branch", List.of(branch)));
        try (Response answer = realm.groups().add(group)) {
            if (answer.getStatus() != 201 && answer.getStatus() != 409) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
        return realm.groups().groups(group.getName(), true, 0, 1, true).getFirst().getId();
    }

    /** Makes somebody a member of exactly these branches. */
    void setMembership(UserResource user, Set<String> branches) {
        List<GroupRepresentation> present = user.groups();
        Set<String> wanted = Set.copyOf(branches.stream().map(Groups::name).toList());
        Set<String> held = Set.copyOf(present.stream().map(GroupRepresentation::getName).toList());
        present.stream().filter(group -> !wanted.contains(group.getName()))
                .forEach(group -> user.leaveGroup(group.getId()));
        branches.stream().filter(Predicate.not(branch -> held.contains(name(branch))))
                .forEach(branch -> user.joinGroup(ensure(branch)));
    }

    private static String name(String branch) {
        return branch.equals(ALL) ? ALL_BRANCHES : branch;
    }
}
