package org.confidant.local.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** The realm roles that Confidant's services know. */
record RealmRoles(RealmResource realm, Convergence convergence) {

    static final String SERVICE = "service";
    static final List<String> NAMES = List.of("administrator", "head-office", "branch-manager", "practitioner",
            "receptionist", "inspector", "investigator", "trainer", "finance", "auditor", "partner", SERVICE);

    void bring() {
        Set<String> there = realm.roles().list().stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        NAMES.stream().filter(name -> !there.contains(name)).forEach(this::create);
    }

    private void create(String name) {
        var role = new RoleRepresentation();
        role.setName(name);
        convergence.step("created role " + name, () -> realm.roles().create(role));
    }
}
