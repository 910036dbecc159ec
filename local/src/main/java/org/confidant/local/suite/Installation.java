package org.confidant.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Where one installation keeps what it must not lose ({@code folder}), and the checkout it runs ({@code root}). */
public record Installation(Path root, Path folder) {

    public static Installation open(Path root, Path folder) {
        Installation installation = new Installation(root.toAbsolutePath().normalize(),
                folder.toAbsolutePath().normalize());
        try {
            for (Path path : new Path[]{installation.folder, installation.logs(), installation.run(),
                    installation.secrets(), installation.mail()}) {
                Files.createDirectories(path);
            }
            Files.setPosixFilePermissions(installation.folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + installation.folder, e);
        }
        return installation;
    }

    /** A random id, made once, by which a database is recognised as this installation's. */
    public String id() {
        Path file = folder.resolve("installation");
        if (!Files.exists(file)) {
            AtomicFile.write(file, UUID.randomUUID() + "\n");
        }
        return AtomicFile.read(file).strip();
    }

    public Path logs() {
        return folder.resolve("log");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path mail() {
        return folder.resolve("mail");
    }

    public Path store() {
        return folder.resolve("store");
    }

    public Path keycloak() {
        return folder.resolve("keycloak");
    }

    /** Unpacked programs; they belong to the checkout, so that several installations share them and none has data there. */
    public Path app() {
        return root.resolve(".confidant/app");
    }

    public Path clock() {
        return folder.resolve("clock");
    }
}
