package org.confidant.local.identity;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;

/**
 * One installation's Keycloak: the shared distribution run over a data folder of its own, on loopback only. Every commit is
 * written before it is answered ({@code WRITE_DELAY=0}), so a killed process forgets no account it has acknowledged.
 */
public record KeycloakServer(Path home, Path data, int port, int managementPort, Administrator administrator) {

    private static final String DATABASE = "keycloakdb";

    /** The administrator of the whole server; made at the first start, the same for the life of the data folder. */
    public record Administrator(String name, String password) {}

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What tokens of the realm name as {@code iss}, under whatever host name somebody asked for them. */
    public URI issuer() {
        return address().resolve("/realms/" + WantedRealm.NAME);
    }

    /** Answers 200 once Keycloak serves; the public port says 503 for a while after the log says started. */
    public URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    }

    /**
     * To be called before each start. A first start that was killed leaves half a schema, which Keycloak refuses for ever;
     * until the realm has been brought nobody has an account there, so such a folder is emptied.
     */
    public void prepare() {
        try {
            if (Files.exists(unfinished())) {
                Folders.delete(data);
            }
            if (!Files.exists(data.resolve(DATABASE + ".mv.db"))) {
                Files.createDirectories(data);
                Files.writeString(unfinished(), "The realm was not brought yet: the next start begins anew.\n");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IdentityUnavailable("Keycloak's data folder " + data + " cannot be written (" + e.getMessage()
                    + "): make sure it is yours and the disk is not full.", e);
        }
    }

    /** To be called after each start, once it is ready; returns what {@link WantedRealm#bring} changed. */
    public List<String> bringRealm(WantedRealm.Access access) {
        try (Keycloak keycloak = administration()) {
            signIn(keycloak);
            List<String> changes = new WantedRealm(keycloak, access).bring();
            Files.deleteIfExists(unfinished());
            return changes;
        } catch (WebApplicationException | ProcessingException | IOException e) {
            throw new IdentityUnavailable(
                    "Keycloak's realm could not be brought to its wanted state: " + e.getMessage() + ".", e);
        }
    }

    public List<String> command() {
        Path folder = data.toAbsolutePath();
        return new KeycloakProgram(home.toAbsolutePath()).command(
                List.of("quarkus.transaction-manager.object-store.directory=" + folder.resolve("transactions")),
                List.of("start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                        "--http-management-port=" + managementPort, "--hostname=" + address(), "--cache=local",
                        "--db-url=jdbc:h2:file:" + folder.resolve(DATABASE)
                                + ";NON_KEYWORDS=VALUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                        "--log-level=info,io.smallrye.health:warn"));
    }

    public Map<String, String> environment() {
        return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", administrator.name(), "KC_BOOTSTRAP_ADMIN_PASSWORD",
                administrator.password());
    }

    /** A connection for the administrator, to be closed by the caller. */
    public Keycloak administration() {
        return Keycloak.getInstance(address().toString(), "master", administrator.name(), administrator.password(),
                "admin-cli");
    }

    private void signIn(Keycloak keycloak) {
        try {
            keycloak.tokenManager().getAccessToken();
        } catch (BadRequestException | NotAuthorizedException e) {
            throw new IdentityUnavailable("Keycloak's data folder " + data + " was made with another administrator's"
                    + " password: put that password back, or delete the folder and every account with it.", e);
        }
    }

    private Path unfinished() {
        return data.resolve("first-start-unfinished");
    }
}
