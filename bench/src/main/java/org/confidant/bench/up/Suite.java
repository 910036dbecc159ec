package org.confidant.bench.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.confidant.bench.process.Command;
import org.confidant.bench.process.Folder;
import org.confidant.bench.process.Place;

/** An installation of its own, with the embedded store: nobody's data, nobody's ports. */
record Suite(Place place, Path data, String port) implements AutoCloseable {
    private static final String USUAL_PORT = "21080";

    static Suite in(Place place) {
        String port = System.getenv("CONFIDANT_PORT");
        return new Suite(place, place.work().resolve("installation"),
                port == null || port.isBlank() ? USUAL_PORT : port);
    }

    void up() {
        confidant("up", "--detach");
    }

    void down() {
        confidant("down");
    }

    private void confidant(String... words) {
        List<String> command = Stream.concat(Stream.of(place.root().resolve("confidant").toString()),
                Stream.of(words)).toList();
        new Command(command, place.root(), Map.of("CONFIDANT_DATA", data.toString(), "CONFIDANT_PORT", port,
                "CONFIDANT_MONGODB_URI", ""), place.log("confidant")).run();
    }

    /** The resident memory of each process in kilobytes, by its name. */
    Map<String, Long> memory() {
        Map<String, Long> memory = new TreeMap<>();
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".pid")).toList()) {
                memory.put(file.getFileName().toString().replace(".pid", ""), resident(Files.readString(file).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see who runs", e);
        }
        return memory;
    }

    private long resident(String pid) {
        return Long.parseLong(new Command(List.of("ps", "-o", "rss=", "-p", pid), place.work(), Map.of(),
                place.log("ps")).run().strip());
    }

    @Override
    public void close() {
        down();
        new Folder(data).delete();
    }
}
