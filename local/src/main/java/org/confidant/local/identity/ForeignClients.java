package org.confidant.local.identity;

import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Doors that Keycloak or an earlier wish left open: the password grant is for {@code confidant-local} only, if at all. */
record ForeignClients(RealmResource realm, Convergence convergence) {

    void bring(boolean passwordGrant) {
        for (ClientRepresentation builtIn : realm.clients().findByClientId("admin-cli")) {
            ClientResource client = realm.clients().get(builtIn.getId());
            convergence.bring("client admin-cli", client.toRepresentation(), it -> it.setEnabled(false),
                    client::update);
        }
        if (!passwordGrant) {
            realm.clients().findByClientId(WantedClient.LOCAL)
                    .forEach(local -> convergence.step("deleted client " + WantedClient.LOCAL,
                            () -> realm.clients().get(local.getId()).remove()));
        }
    }
}
