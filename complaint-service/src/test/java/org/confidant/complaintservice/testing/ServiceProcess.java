package org.confidant.complaintservice.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.complaintservice.ComplaintServiceApplication;

/** The real program in a process of its own, which can be killed and started again on the same port. */
final class ServiceProcess {
    private static final List<String> COMMAND = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow", "-cp",
            System.getProperty("java.class.path"), ComplaintServiceApplication.class.getName());

    private final List<String> command;
    private final File output;
    private final int port = free();
    private volatile Process process;

    ServiceProcess(Map<String, Object> settings) {
        command = Stream.of(COMMAND.stream(), settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()), Stream.of("--server.port=" + port))
                .flatMap(lines -> lines).toList();
        try {
            output = Files.createTempFile("complaint-service", ".log").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output.deleteOnExit();
        process = started();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void again() {
        process = started();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The last that it wrote. */
    String lastWords() {
        try (Stream<String> lines = Files.lines(output.toPath())) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 20), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
