package org.confidant.local.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.admin.client.resource.ProtocolMappersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The client scope that every client of ours has by default. It holds the mappers and the roles a token may carry, so that a
 * partner's client needs neither, and a changed mapper reaches the partners admitted years ago.
 */
record ConfidantScope(RealmResource realm, Convergence convergence) {

    static final String NAME = "confidant";

    void bring() {
        String id = realm.clientScopes().findAll().stream().filter(scope -> NAME.equals(scope.getName()))
                .map(ClientScopeRepresentation::getId).findFirst().orElseGet(this::create);
        ClientScopeResource scope = realm.clientScopes().get(id);
        convergence.bring("client scope " + NAME, scope.toRepresentation(), ConfidantScope::wish, scope::update);
        bringMappers(scope.getProtocolMappers());
        bringRoles(scope);
    }

    private String create() {
        var scope = new ClientScopeRepresentation();
        scope.setName(NAME);
        wish(scope);
        var created = new String[1];
        convergence.step("created client scope " + NAME, () -> {
            try (var response = realm.clientScopes().create(scope)) {
                created[0] = CreatedResponseUtil.getCreatedId(response);
            }
        });
        return created[0];
    }

    private static void wish(ClientScopeRepresentation scope) {
        scope.setProtocol("openid-connect");
        scope.setDescription("What Confidant's services read from a token");
        var attributes = new TreeMap<String, String>();
        if (scope.getAttributes() != null) {
            attributes.putAll(scope.getAttributes());
        }
        attributes.put("include.in.token.scope", "false");
        attributes.put("display.on.consent.screen", "false");
        scope.setAttributes(attributes);
    }

    private void bringMappers(ProtocolMappersResource mappers) {
        var found = mappers.getMappers().stream()
                .collect(Collectors.toMap(ProtocolMapperRepresentation::getName, Function.identity()));
        List<ProtocolMapperRepresentation> wanted = ClaimMappers.all();
        for (ProtocolMapperRepresentation mapper : wanted) {
            ProtocolMapperRepresentation there = found.remove(mapper.getName());
            if (there != null && there.getProtocolMapper().equals(mapper.getProtocolMapper())) {
                convergence.bring("mapper " + mapper.getName(), there, it -> it.setConfig(mapper.getConfig()),
                        it -> mappers.update(it.getId(), it));
                continue;
            }
            if (there != null) {
                convergence.step("deleted mapper " + there.getName(), () -> mappers.delete(there.getId()));
            }
            convergence.step("created mapper " + mapper.getName(), () -> mappers.createMapper(mapper).close());
        }
        found.values().forEach(
                strange -> convergence.step("deleted mapper " + strange.getName(),
                        () -> mappers.delete(strange.getId())));
    }

    private void bringRoles(ClientScopeResource scope) {
        var mappings = scope.getScopeMappings().realmLevel();
        Set<String> found = mappings.listAll().stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
        List<RoleRepresentation> missing = realm.roles().list().stream()
                .filter(role -> RealmRoles.NAMES.contains(role.getName()) && !found.contains(role.getName())).toList();
        if (!missing.isEmpty()) {
            convergence.step("let tokens carry " + missing.stream().map(RoleRepresentation::getName).toList(),
                    () -> mappings.add(missing));
        }
    }
}
