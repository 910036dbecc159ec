package org.confidant.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the one Keycloak of the run, with the realm as wanted; it ends with the run. */
final class RealKeycloak implements ParameterResolver {

    static final String STAFF_SECRET = "staff-" + UUID.randomUUID();
    static final WantedRealm.Access ACCESS = new WantedRealm.Access(STAFF_SECRET, "booking-" + UUID.randomUUID(),
            "archive-" + UUID.randomUUID(), "complaint-" + UUID.randomUUID(), true);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KeycloakServer.class || type == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> Running.fresh(), Running.class);
        return parameter.getParameter().getType() == Running.class ? running : running.server;
    }

    static final class Running implements AutoCloseable {

        private final KeycloakServer server;
        private Process process;

        private Running(KeycloakServer server) {
            this.server = server;
            this.process = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
        }

        private static Running fresh() {
            try {
                Path data = Files.createTempDirectory("keycloak-test-");
                Path home = KeycloakDistribution.below(workspace().resolve(".confidant/app/keycloak"))
                        .built(System.out::println);
                var running = new Running(new KeycloakServer(home, data, freePort(), freePort(),
                        new KeycloakServer.Administrator("admin", UUID.randomUUID().toString())));
                running.server.bringRealm(ACCESS);
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void killAndStartAgain() {
            process.destroyForcibly().onExit().join();
            process = start();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().destroyForcibly();
            Folders.delete(server.data());
        }

        private Process start() {
            server.prepare();
            Path log = server.data().resolve("keycloak.log");
            var builder = new ProcessBuilder(server.command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(server.environment());
            try {
                Process started = builder.start();
                long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
                while (!isReady()) {
                    if (!started.isAlive() || System.nanoTime() > end) {
                        started.destroyForcibly();
                        throw new AssertionError("Keycloak did not get ready: " + Files.readString(log));
                    }
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isReady() {
            var request = HttpRequest.newBuilder(server.readiness()).timeout(Duration.ofSeconds(2)).build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The repository, whose distribution of Keycloak the tests share with {@code ./confidant up}. */
    private static Path workspace() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
