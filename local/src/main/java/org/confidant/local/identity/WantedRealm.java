package org.confidant.local.identity;

import java.util.List;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The realm as Confidant wants it. Bringing a realm there creates what is missing and mends what differs, by ordinary admin
 * calls: run on an empty server it makes the realm, on an older one it upgrades it, on the wanted one it writes nothing.
 * People, branch groups and partner clients are staff-service's and are left alone.
 */
public final class WantedRealm {

    public static final String NAME = "confidant";

    private final Keycloak keycloak;
    private final Access access;

    /**
     * Secrets of the services' own clients, and whether the realm has the client that allows the password grant. That one
     * belongs on a developer's machine only and is removed where it is not asked for.
     */
    public record Access(String staffSecret, String bookingSecret, String archiveSecret, String complaintSecret,
            boolean passwordGrant) {}

    public WantedRealm(Keycloak keycloak, Access access) {
        this.keycloak = keycloak;
        this.access = access;
    }

    /** Returns in words what had to be written; empty when the realm was as wanted. */
    public List<String> bring() {
        var convergence = new Convergence();
        if (keycloak.realms().findAll().stream().noneMatch(realm -> NAME.equals(realm.getRealm()))) {
            convergence.step("created realm " + NAME, () -> keycloak.realms().create(blank()));
        }
        RealmResource realm = keycloak.realm(NAME);
        new RealmRules(realm, convergence).bring();
        new RealmRoles(realm, convergence).bring();
        new EveryBranch(realm, convergence).bring();
        new ConfidantScope(realm, convergence).bring();
        WantedClient.of(access).forEach(client -> new RealmClient(realm, client, convergence).bring());
        new ForeignClients(realm, convergence).bring(access.passwordGrant());
        return convergence.steps();
    }

    private static RealmRepresentation blank() {
        var realm = new RealmRepresentation();
        realm.setRealm(NAME);
        realm.setEnabled(true);
        return realm;
    }
}
