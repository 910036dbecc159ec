package org.confidant.staffservice.account.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Partners as confidential clients with a service account. */
final class Clients {
    private final RealmResource realm;

    Clients(RealmResource realm) {
        this.realm = realm;
    }

    /** Creates the client with that secret, or gives the one there is that secret. */
    void ensure(String clientId, String secret) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret(secret);
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setDefaultClientScopes(List.of("basic", "confidant"));
        client.setOptionalClientScopes(List.of());
        try (Response answer = realm.clients().create(client)) {
            if (answer.getStatus() == 409) {
                ClientResource present = required(clientId);
                ClientRepresentation adopted = present.toRepresentation();
                adopted.setSecret(secret);
                present.update(adopted);
            } else if (answer.getStatus() != 201) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    void setEnabled(String clientId, boolean enabled) {
        ClientResource client = required(clientId);
        ClientRepresentation present = client.toRepresentation();
        present.setEnabled(enabled);
        client.update(present);
    }

    /** The user behind the client's tokens. */
    UserResource account(String clientId) {
        return realm.users().get(required(clientId).getServiceAccountUser().getId());
    }

    private ClientResource required(String clientId) {
        return realm.clients().findByClientId(clientId).stream().findFirst()
                .map(client -> realm.clients().get(client.getId()))
                .orElseThrow(() -> new WebApplicationException("no such client", 404));
    }
}
