package org.confidant.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fetches a file through Maven, so that mirrors, proxies and the local repository of this machine hold for it as well.
 */
record MavenFetch(String program, Path folder) {

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

    /** @param artifact {@code group:name:version:type} */
    Path fetch(String artifact) throws IOException {
        Path log = folder.resolveSibling("fetch.log");
        var maven = new OneShot(
                List.of(program, "-B", "-q", COPY, "-Dartifact=" + artifact, "-DoutputDirectory=" + folder), folder,
                log);
        int exit;
        try {
            exit = maven.run(Duration.ofMinutes(30));
        } catch (IOException e) {
            throw new IdentityUnavailable("Maven is not on the PATH: install Maven 3.8.7 or newer.", e);
        }
        if (exit != 0) {
            throw new IdentityUnavailable(reason(maven, artifact) + " Maven's words are in " + log + ".");
        }
        String name = artifact.split(":", 0)[1];
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst()
                    .orElseThrow(() -> new IOException("Maven fetched " + artifact + " but left no file in " + folder));
        }
    }

    private static String reason(OneShot maven, String artifact) {
        if (maven.said("No space left")) {
            return "The disk is full: free a gigabyte, then run it again.";
        }
        return artifact
                + " could not be fetched: look at the network, or at the mirror in Maven's settings.xml, then run it"
                + " again.";
    }
}
