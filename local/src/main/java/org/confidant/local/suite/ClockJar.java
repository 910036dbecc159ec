package org.confidant.local.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.confidant.local.clock.ShiftedClockAutoConfiguration;

/** The shiftable clock as a jar of its own for the services' class path, so that nothing else of ours gets there. */
final class ClockJar {
    private static final List<String> ENTRIES = List.of("org/confidant/local/clock/ClockFile.class",
            "org/confidant/local/clock/ShiftedClock.class",
            "org/confidant/local/clock/ShiftedClockAutoConfiguration.class");
    private static final String IMPORTS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private ClockJar() {}

    /** Written only when it differs: a cache trained with it checks the file's time. */
    static Path in(Path folder) {
        Path jar = folder.resolve("clock.jar");
        try {
            byte[] content = content();
            if (!Files.exists(jar) || !Arrays.equals(content, Files.readAllBytes(jar))) {
                AtomicFile.write(jar, content);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + jar, e);
        }
    }

    private static byte[] content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (String name : ENTRIES) {
                try (InputStream in = Objects.requireNonNull(ClockJar.class.getResourceAsStream("/" + name), name)) {
                    add(jar, name, in.readAllBytes());
                }
            }
            add(jar, IMPORTS, ShiftedClockAutoConfiguration.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
