package org.confidant.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Keycloak as its makers ship it, fetched by Maven, unpacked and built once, then shared by every start. The finished folder
 * appears in one step, so a folder that is there is whole; what a killed run left beside it is swept away by the next.
 */
public final class KeycloakDistribution {

    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=true",
            "--metrics-enabled=true");
    private static final String UNFINISHED = "unfinished-";
    private static final long NEEDED_BYTES = 1_000_000_000L;

    /** Brings the archive into a folder. */
    interface Source {
        Path fetch(String version, Path into) throws IOException;
    }

    /** Makes what was unpacked ready to start. */
    interface Finish {
        void apply(Path unpacked, Path log) throws IOException;
    }

    private final Path folder;
    private final String version;
    private final Source source;
    private final Finish finish;

    KeycloakDistribution(Path folder, String version, Source source, Finish finish) {
        this.folder = folder.toAbsolutePath();
        this.version = version;
        this.source = source;
        this.finish = finish;
    }

    /** The distribution of the version this build was made with, below a folder that may be shared by installations. */
    public static KeycloakDistribution below(Path folder) {
        Source maven = (version, into) -> new MavenFetch("mvn", into)
                .fetch("org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz");
        return new KeycloakDistribution(folder, builtFor(), maven, KeycloakDistribution::optimize);
    }

    public String version() {
        return version;
    }

    /** Where the finished distribution is or will be. */
    public Path home() {
        return folder.resolve("keycloak-" + version);
    }

    public boolean isBuilt() {
        return Files.isDirectory(home());
    }

    /** Makes sure the distribution is there and returns its home; {@code progress} hears a line per step that takes time. */
    public Path built(Consumer<String> progress) {
        if (isBuilt()) {
            return home();
        }
        try {
            Files.createDirectories(folder);
            buildAlone(progress);
            return home();
        } catch (IOException | UncheckedIOException e) {
            throw new IdentityUnavailable("Keycloak could not be unpacked below " + folder + " (" + e.getMessage()
                    + "): make sure the disk has a gigabyte free and the folder is yours, then run it again.", e);
        }
    }

    /** A file lock keeps other processes out, but not the threads of this one. */
    private void buildAlone(Consumer<String> progress) throws IOException {
        synchronized (KeycloakDistribution.class) {
            try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                if (lock.isValid() && !isBuilt()) {
                    build(progress);
                }
            }
        }
    }

    private void build(Consumer<String> progress) throws IOException {
        for (Path left : Folders.startingWith(folder, UNFINISHED)) {
            Folders.delete(left);
        }
        if (folder.toFile().getUsableSpace() < NEEDED_BYTES) {
            throw new IdentityUnavailable("Keycloak needs a gigabyte below " + folder + ": free some disk space.");
        }
        Path work = Files.createTempDirectory(folder, UNFINISHED);
        progress.accept("fetching Keycloak " + version + " (176 MB, once)");
        Path archive = source.fetch(version, work);
        progress.accept("unpacking Keycloak");
        new TarGz(archive).unpackInto(work);
        Path unpacked = work.resolve("keycloak-" + version);
        progress.accept("building Keycloak for this machine (a minute, once)");
        finish.apply(unpacked, folder.resolve("build.log"));
        Files.move(unpacked, home(), StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(work);
    }

    private static void optimize(Path unpacked, Path log) throws IOException {
        var build = new OneShot(new KeycloakProgram(unpacked).command(List.of(), BUILD), unpacked, log);
        if (build.run(Duration.ofMinutes(10)) != 0) {
            throw new IdentityUnavailable("Keycloak could not be built; the reason is at the end of " + log + ".");
        }
    }

    private static String builtFor() {
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            if (in == null) {
                throw new IllegalStateException("keycloak.properties is missing from this build");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
