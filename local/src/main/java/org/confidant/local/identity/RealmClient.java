package org.confidant.local.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Brings one client, its scopes and its service account to what is wanted. */
record RealmClient(RealmResource realm, WantedClient wanted, Convergence convergence) {

    void bring() {
        List<ClientRepresentation> found = realm.clients().findByClientId(wanted.id());
        String id = found.isEmpty() ? create() : found.getFirst().getId();
        ClientResource client = realm.clients().get(id);
        convergence.bring("client " + wanted.id(), client.toRepresentation(), wanted::wish, client::update);
        bringScopes(client);
        if (wanted.isService()) {
            bringServiceAccount(client);
        }
    }

    private String create() {
        var client = new ClientRepresentation();
        wanted.wish(client);
        client.setDefaultClientScopes(List.copyOf(wanted.defaultScopes()));
        client.setOptionalClientScopes(List.of());
        var created = new String[1];
        convergence.step("created client " + wanted.id(), () -> {
            try (var response = realm.clients().create(client)) {
                created[0] = CreatedResponseUtil.getCreatedId(response);
            }
        });
        return created[0];
    }

    private void bringScopes(ClientResource client) {
        Set<String> missing = new TreeSet<>(wanted.defaultScopes());
        for (ClientScopeRepresentation scope : client.getDefaultClientScopes()) {
            if (!missing.remove(scope.getName())) {
                convergence.step("took scope " + scope.getName() + " from " + wanted.id(),
                        () -> client.removeDefaultClientScope(scope.getId()));
            }
        }
        for (ClientScopeRepresentation scope : client.getOptionalClientScopes()) {
            convergence.step("took optional scope " + scope.getName() + " from " + wanted.id(),
                    () -> client.removeOptionalClientScope(scope.getId()));
        }
        realm.clientScopes().findAll().stream().filter(scope -> missing.contains(scope.getName()))
                .forEach(scope -> convergence.step("gave scope " + scope.getName() + " to " + wanted.id(),
                        () -> client.addDefaultClientScope(scope.getId())));
    }

    private void bringServiceAccount(ClientResource client) {
        var account = realm.users().get(client.getServiceAccountUser().getId()).roles();
        give(account.realmLevel(), Set.of(RealmRoles.SERVICE), realm.roles().list(), "account of " + wanted.id());

        ClientRepresentation management = realm.clients().findByClientId("realm-management").getFirst();
        List<RoleRepresentation> roles = realm.clients().get(management.getId()).roles().list();
        exactly(account.clientLevel(management.getId()), roles, "account of " + wanted.id());
        exactly(client.getScopeMappings().clientLevel(management.getId()), roles, "tokens of " + wanted.id());
    }

    /** Power over the realm is also taken away again: an older release may have given more. */
    private void exactly(RoleScopeResource mappings, List<RoleRepresentation> roles, String whose) {
        List<RoleRepresentation> surplus = mappings.listAll().stream()
                .filter(role -> !wanted.realmManagement().contains(role.getName())).toList();
        if (!surplus.isEmpty()) {
            convergence.step("took " + names(surplus) + " from " + whose, () -> mappings.remove(surplus));
        }
        give(mappings, wanted.realmManagement(), roles, whose);
    }

    private void give(RoleScopeResource mappings, Set<String> names, List<RoleRepresentation> roles, String whose) {
        Set<String> there = names(mappings.listAll());
        List<RoleRepresentation> missing = roles.stream()
                .filter(role -> names.contains(role.getName()) && !there.contains(role.getName())).toList();
        if (!missing.isEmpty()) {
            convergence.step("gave " + names(missing) + " to " + whose, () -> mappings.add(missing));
        }
    }

    private static Set<String> names(Collection<RoleRepresentation> roles) {
        return roles.stream().map(RoleRepresentation::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
