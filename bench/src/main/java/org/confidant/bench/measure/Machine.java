package org.confidant.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were measured on: figures without it say nothing. */
public record Machine(Map<String, String> facts) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    public static Machine here() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", first(PROCESSORS, "model name\\s*:\\s*(.+)", System.getProperty("os.arch")));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", first(MEMORY, "MemTotal:\\s*(.+)", "unknown"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return new Machine(facts);
    }

    /** The same with one fact more. */
    public Machine with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Machine(more);
    }

    private static String first(Path file, String pattern, String otherwise) {
        try {
            Matcher found = Pattern.compile(pattern).matcher(Files.exists(file) ? Files.readString(file) : "");
            return found.find() ? found.group(1).strip() : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
