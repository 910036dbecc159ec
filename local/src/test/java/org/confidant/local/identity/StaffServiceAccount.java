package org.confidant.local.identity;

import java.util.List;
import java.util.Map;

import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What staff-service does to the realm, done with the rights staff-service has and no others. */
final class StaffServiceAccount implements AutoCloseable {

    private final Keycloak keycloak;
    private final RealmResource realm;

    StaffServiceAccount(KeycloakServer server) {
        keycloak = KeycloakBuilder.builder().serverUrl(server.address().toString()).realm(WantedRealm.NAME)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS).clientId("staff-service")
                .clientSecret(RealKeycloak.STAFF_SECRET).build();
        realm = keycloak.realm(WantedRealm.NAME);
    }

    void branch(String id) {
        var group = new GroupRepresentation();
        group.setName(id);
        group.setAttributes(Map.of("branch", List.of(id)));
        realm.groups().add(group).close();
    }

    void person(String id, String oneTimePassword, String role, String... groups) {
        var user = new UserRepresentation();
        user.setUsername(id);
        user.setEmail(id + "@example.org");
        user.setFirstName("王 芳");
        user.setEnabled(true);
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(oneTimePassword);
        password.setTemporary(true);
        user.setCredentials(List.of(password));
        realm.users().create(user).close();
        grant(user(id), role, groups);
    }

    void partner(String id, String secret, String... groups) {
        var client = new ClientRepresentation();
        client.setClientId("partner-" + id);
        client.setSecret(secret);
        client.setEnabled(true);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setFullScopeAllowed(false);
        client.setDefaultClientScopes(List.of("basic", "confidant"));
        client.setOptionalClientScopes(List.of());
        realm.clients().create(client).close();
        grant(user("service-account-partner-" + id), "partner", groups);
    }

    void disable(String id) {
        UserResource user = user(id);
        UserRepresentation changed = user.toRepresentation();
        changed.setEnabled(false);
        user.update(changed);
        user.logout();
    }

    boolean knows(String id) {
        return !realm.users().searchByUsername(id, true).isEmpty();
    }

    @Override
    public void close() {
        keycloak.close();
    }

    private UserResource user(String id) {
        return realm.users().get(realm.users().searchByUsername(id, true).getFirst().getId());
    }

    private void grant(UserResource user, String role, String... groups) {
        var roles = user.roles().realmLevel();
        roles.add(roles.listAvailable().stream().filter(it -> it.getName().equals(role)).toList());
        for (String group : groups) {
            user.joinGroup(realm.groups().groups(group, true, 0, 1, true).getFirst().getId());
        }
    }
}
