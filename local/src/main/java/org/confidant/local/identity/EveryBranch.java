package org.confidant.local.identity;

import java.util.List;
import java.util.Map;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** The group of those who work for all branches, later ones included. A branch's own group is made with the branch. */
record EveryBranch(RealmResource realm, Convergence convergence) {

    static final String NAME = "all-branches";

    void bring() {
        String id = realm.groups().groups(NAME, true, 0, 1, true).stream().findFirst().map(GroupRepresentation::getId)
                .orElseGet(this::create);
        convergence.bring("group " + NAME, realm.groups().group(id).toRepresentation(), EveryBranch::wish,
                realm.groups().group(id)::update);
    }

    private String create() {
        var group = new GroupRepresentation();
        group.setName(NAME);
        wish(group);
        var created = new String[1];
        convergence.step("created group " + NAME, () -> {
            try (var response = realm.groups().add(group)) {
                created[0] = CreatedResponseUtil.getCreatedId(response);
            }
        });
        return created[0];
    }

    private static void wish(GroupRepresentation group) {
        group.setAttributes(Map.of(ClaimMappers.BRANCH, List.of("*")));
    }
}
