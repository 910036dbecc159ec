package org.confidant.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A service taken out of its executable jar and trained once, so that it starts in a fraction of the time. */
final class ServiceProgram {
    private static final int HEAP_MEGABYTES = 384;

    private final String name;
    private final Path jar;
    private final Path clockJar;
    private final Installation installation;
    private final Path folder;

    ServiceProgram(String name, Path clockJar, Installation installation) {
        this.name = name;
        this.jar = builtJar(name, installation);
        this.clockJar = clockJar;
        this.installation = installation;
        this.folder = installation.app().resolve(name + "-" + fingerprint(List.of(jar, clockJar)));
    }

    private static Path builtJar(String name, Installation installation) {
        Path target = installation.root().resolve(name).resolve("target");
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).findFirst()
                    .orElseThrow(() -> new SuiteRefused(name + " is not built: run mvn package first."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + target, e);
        }
    }

    /** Extracts and trains what is not yet; {@code environment} is the one it will run with. */
    void prepare(Map<String, String> environment) {
        try (FileChannel channel = FileChannel.open(installation.app().resolve(name + ".lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                extract();
            }
            if (!Files.exists(cache())) {
                train(environment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + name, e);
        }
    }

    boolean isPrepared() {
        return Files.exists(cache());
    }

    List<String> command() {
        return Java.command(HEAP_MEGABYTES, Files.exists(cache())
                ? concat(List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off"), run())
                : run());
    }

    private List<String> run() {
        Path program = folder.resolve(jar.getFileName());
        return List.of("-cp", program + ":" + clockJar, mainClass(program));
    }

    private void extract() {
        deleteOlder();
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        Folders.delete(half);
        Tool.run("Unpacking " + name, List.of(Java.executable(), "-Djarmode=tools", "-jar", jar.toString(), "extract",
                "--destination", half.toString()), Map.of(), log(), Duration.ofMinutes(2));
        try {
            Files.move(half, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + folder, e);
        }
    }

    /** A failed training costs speed, nothing else. */
    private void train(Map<String, String> environment) {
        Path half = folder.resolve("app.aot.half");
        try {
            Tool.run("Training " + name, Java.command(HEAP_MEGABYTES,
                    concat(List.of("-XX:AOTCacheOutput=" + half, "-Dspring.context.exit=onRefresh"), run())),
                    environment, log(), Duration.ofMinutes(10));
            if (Files.exists(half)) {
                Files.move(half, cache());
            }
        } catch (SuiteRefused untrained) {
            Folders.delete(half);
            Folders.delete(folder.resolve(half.getFileName() + ".config"));
            if (Thread.currentThread().isInterrupted()) {
                throw untrained;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + cache(), e);
        }
    }

    private void deleteOlder() {
        Path app = installation.app();
        try (Stream<Path> folders = Files.exists(app) ? Files.list(app) : Stream.empty()) {
            folders.filter(older -> older.getFileName().toString().startsWith(name + "-")).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + app, e);
        }
    }

    private Path log() {
        return installation.log(name + "-training");
    }

    private Path cache() {
        return folder.resolve("app.aot");
    }

    /** Changes with the program, the clock and the JDK: each would make a trained cache useless. */
    private static String fingerprint(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : files) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + files, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String mainClass(Path program) {
        try (JarFile file = new JarFile(program.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + program, e);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
