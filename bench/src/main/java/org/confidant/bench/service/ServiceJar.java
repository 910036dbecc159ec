package org.confidant.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.bench.process.Command;
import org.confidant.bench.process.JavaProgram;
import org.confidant.bench.process.Place;
import org.confidant.bench.process.Refused;

/** The executable jar that a service is shipped as. */
final class ServiceJar {
    private ServiceJar() {}

    /** Unpacked, with its libraries beside it. */
    static Path unpacked(Place place, String service) {
        Path jar = built(place.root().resolve(service).resolve("target"), service);
        Path folder = place.work().resolve(service);
        new Command(List.of(JavaProgram.executable(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force",
                "--destination", folder.toString()), place.work(), Map.of(), place.log("unpacking")).run();
        return folder.resolve(jar.getFileName());
    }

    private static Path built(Path target, String service) {
        try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).findFirst()
                    .orElseThrow(() -> new Refused(service + " is not built: start bench/run, which builds it."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + target, e);
        }
    }
}
