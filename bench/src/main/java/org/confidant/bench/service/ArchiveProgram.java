package org.confidant.bench.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.confidant.bench.process.FreePort;
import org.confidant.bench.process.JavaProgram;
import org.confidant.bench.process.Place;

/** archive-service as it is shipped, unpacked from its executable jar and started as a program of its own. */
public final class ArchiveProgram implements AutoCloseable {
    private final int port;
    private final JavaProgram program;

    private ArchiveProgram(int port, JavaProgram program) {
        this.port = port;
        this.program = program;
    }

    public static ArchiveProgram start(Place place, ArchiveStart start) {
        int port = FreePort.find();
        int management = FreePort.find();
        Path jar = ServiceJar.unpacked(place, "archive-service");
        List<String> words = new ArrayList<>(
                List.of("-cp", jar.toString(), "org.confidant.archiveservice.ArchiveServiceApplication"));
        words.addAll(start.arguments(port, management));
        return new ArchiveProgram(port, JavaProgram.start(words, Map.of(), place.log("archive-service"),
                URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")));
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return program.process();
    }

    @Override
    public void close() {
        program.close();
    }
}
