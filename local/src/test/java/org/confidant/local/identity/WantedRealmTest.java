package org.confidant.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

@Tag("keycloak")
@ExtendWith(RealKeycloak.class)
class WantedRealmTest {

    private Keycloak keycloak;
    private RealmResource realm;

    @BeforeEach
    void connect(KeycloakServer server) {
        keycloak = server.administration();
        realm = keycloak.realm(WantedRealm.NAME);
    }

    @AfterEach
    void disconnect() {
        keycloak.close();
    }

    @Test
    void the_wanted_realm_is_left_as_it_is() {
        assertThat(bring()).isEmpty();
    }

    @Test
    void another_token_lifetime_is_put_right() {
        var changed = realm.toRepresentation();
        changed.setAccessTokenLifespan(3600);
        realm.update(changed);

        assertThat(bring()).containsExactly("changed realm settings");

        assertThat(realm.toRepresentation().getAccessTokenLifespan()).isEqualTo(300);
    }

    @Test
    void a_missing_mapper_and_a_bent_one_are_put_right() {
        var mappers = confidantScope().getProtocolMappers();
        for (ProtocolMapperRepresentation mapper : mappers.getMappers()) {
            if (mapper.getName().equals("audience")) {
                mappers.delete(mapper.getId());
            }
            if (mapper.getName().equals("branch")) {
                mapper.getConfig().put("aggregate.attrs", "false");
                mappers.update(mapper.getId(), mapper);
            }
        }

        assertThat(bring()).containsExactlyInAnyOrder("created mapper audience", "changed mapper branch");

        assertThat(bring()).isEmpty();
    }

    @Test
    void a_mapper_nobody_wants_any_more_is_deleted() {
        var stranger = new ProtocolMapperRepresentation();
        stranger.setName("e-mail of an older release");
        stranger.setProtocol("openid-connect");
        stranger.setProtocolMapper("oidc-usermodel-attribute-mapper");
        stranger.setConfig(Map.of("user.attribute", "email", "claim.name", "email"));
        confidantScope().getProtocolMappers().createMapper(stranger).close();

        assertThat(bring()).containsExactly("deleted mapper e-mail of an older release");
    }

    @Test
    void a_missing_role_is_made_and_let_into_tokens() {
        realm.roles().deleteRole("trainer");

        assertThat(bring()).containsExactly("created role trainer", "let tokens carry [trainer]");
    }

    @Test
    void a_changed_client_gets_its_secret_scopes_and_powers_back() {
        ClientResource staff = client("staff-service");
        var changed = staff.toRepresentation();
        changed.setSecret("leaked");
        changed.setDirectAccessGrantsEnabled(true);
        staff.update(changed);
        String management = realm.clients().findByClientId("realm-management").getFirst().getId();
        var account = realm.users().get(staff.getServiceAccountUser().getId()).roles().clientLevel(management);
        account.add(List.of(roleOf(management, "realm-admin")));
        account.remove(List.of(roleOf(management, "manage-users")));

        assertThat(bring()).containsExactly("changed client staff-service",
                "took [realm-admin] from account of staff-service", "gave [manage-users] to account of staff-service");

        assertThat(bring()).isEmpty();
        assertThat(staff.toRepresentation().getSecret()).isEqualTo(RealKeycloak.STAFF_SECRET);
    }

    @Test
    void a_realm_from_before_a_service_gets_its_client() {
        client("complaint-service").remove();

        assertThat(bring()).contains("created client complaint-service").noneMatch(step -> step.contains("booking"));

        assertThat(bring()).isEmpty();
        assertThat(client("complaint-service").toRepresentation().getSecret())
                .isEqualTo(RealKeycloak.ACCESS.complaintSecret());
    }

    @Test
    void the_group_of_every_branch_gets_its_star_back() {
        String id = realm.groups().groups("all-branches", true, 0, 1, true).getFirst().getId();
        var group = realm.groups().group(id).toRepresentation();
        group.setAttributes(Map.of("branch", List.of("only-one")));
        realm.groups().group(id).update(group);

        assertThat(bring()).containsExactly("changed group all-branches");

        assertThat(realm.groups().group(id).toRepresentation().getAttributes()).containsEntry("branch", List.of("*"));
    }

    @Test
    void where_the_password_grant_is_not_asked_for_its_client_is_gone() {
        var closed = new WantedRealm.Access(RealKeycloak.ACCESS.staffSecret(), RealKeycloak.ACCESS.bookingSecret(),
                RealKeycloak.ACCESS.archiveSecret(), RealKeycloak.ACCESS.complaintSecret(), false);

        assertThat(new WantedRealm(keycloak, closed).bring()).containsExactly("deleted client confidant-local");

        assertThat(realm.clients().findAll()).noneMatch(it -> it.isEnabled() && it.isDirectAccessGrantsEnabled());
        assertThat(bring()).containsExactly("created client confidant-local");
    }

    private List<String> bring() {
        return new WantedRealm(keycloak, RealKeycloak.ACCESS).bring();
    }

    private ClientScopeResource confidantScope() {
        return realm.clientScopes().get(realm.clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("confidant")).map(ClientScopeRepresentation::getId).findFirst()
                .orElseThrow());
    }

    private ClientResource client(String id) {
        return realm.clients().get(realm.clients().findByClientId(id).getFirst().getId());
    }

    private RoleRepresentation roleOf(String client, String role) {
        return realm.clients().get(client).roles().get(role).toRepresentation();
    }
}
