package org.confidant.local.suite;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.confidant.local.identity.KeycloakDistribution;
import org.confidant.local.identity.KeycloakServer;
import org.confidant.local.identity.WantedRealm;

/** This installation's Keycloak: the distribution shared by the checkout, the data its own. */
final class LocalKeycloak {
    private final KeycloakDistribution distribution;
    private final Installation installation;
    private final Secrets secrets;
    private final Ports ports;

    LocalKeycloak(Installation installation, Secrets secrets, Ports ports) {
        this.distribution = KeycloakDistribution.below(installation.app().resolve("keycloak"));
        this.installation = installation;
        this.secrets = secrets;
        this.ports = ports;
    }

    void fetch(Consumer<String> progress) {
        distribution.built(progress);
    }

    /** Before each start: a first start that was killed begins anew. */
    void prepare() {
        server().prepare();
    }

    List<String> command() {
        return server().command();
    }

    Map<String, String> environment() {
        return server().environment();
    }

    void bringRealm() {
        server().bringRealm(new WantedRealm.Access(secrets.client(LineUp.STAFF), secrets.client(LineUp.BOOKING),
                secrets.client(LineUp.ARCHIVE), secrets.client(LineUp.COMPLAINT), true));
    }

    private KeycloakServer server() {
        return new KeycloakServer(distribution.home(), installation.keycloak(), ports.keycloak(),
                ports.keycloakManagement(),
                new KeycloakServer.Administrator("confidant", secrets.keycloakAdministrator()));
    }
}
