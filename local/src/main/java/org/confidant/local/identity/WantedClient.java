package org.confidant.local.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * A client of Confidant's own.
 *
 * @param secret present for a confidential client, which then has a service account with role {@code service}
 * @param realmManagement what its service account may do to the realm
 */
record WantedClient(String id, String name, Optional<String> secret, Set<String> realmManagement) {

    static final String LOCAL = "confidant-local";
    /** Nobody listens there: whoever signs in by the pages reads the code from the redirect itself. */
    static final String LOCAL_REDIRECT = "http://127.0.0.1/signed-in";

    private static final Set<String> ADMITS_STAFF = Set.of("manage-users", "manage-clients");

    static List<WantedClient> of(WantedRealm.Access access) {
        var services = Stream.of(
                new WantedClient("staff-service", "staff-service", Optional.of(access.staffSecret()), ADMITS_STAFF),
                new WantedClient("booking-service", "booking-service", Optional.of(access.bookingSecret()), Set.of()),
                new WantedClient("archive-service", "archive-service", Optional.of(access.archiveSecret()), Set.of()),
                new WantedClient("complaint-service", "complaint-service", Optional.of(access.complaintSecret()),
                        Set.of()));
        var local = Stream.of(new WantedClient(LOCAL, "Sign-in on this machine", Optional.empty(), Set.of()));
        return Stream.concat(services, access.passwordGrant() ? local : Stream.of()).toList();
    }

    boolean isService() {
        return secret.isPresent();
    }

    /** {@code service_account} is given by Keycloak to every client with a service account and comes back if taken. */
    Set<String> defaultScopes() {
        var scopes = new TreeSet<>(Set.of("basic", ConfidantScope.NAME));
        if (isService()) {
            scopes.add("service_account");
        }
        return scopes;
    }

    void wish(ClientRepresentation client) {
        client.setClientId(id);
        client.setName(name);
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setFullScopeAllowed(false);
        client.setConsentRequired(false);
        client.setImplicitFlowEnabled(false);
        client.setPublicClient(!isService());
        client.setServiceAccountsEnabled(isService());
        client.setStandardFlowEnabled(!isService());
        client.setDirectAccessGrantsEnabled(!isService());
        client.setRedirectUris(isService() ? List.of() : List.of(LOCAL_REDIRECT));
        client.setWebOrigins(List.of());
        secret.ifPresent(client::setSecret);
    }
}
