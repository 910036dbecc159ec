package org.confidant.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreMainTest {

    @TempDir
    Path folder;

    private record Ended(int exitCode, List<String> errors) {}

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), "--sun-misc-unsafe-memory-access=allow",
                        EmbeddedStoreMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> errors = process.errorReader(StandardCharsets.UTF_8).lines().toList();
        return new Ended(process.waitFor(), errors);
    }

    @Test
    void a_taken_port_ends_it_with_one_sentence() throws Exception {
        try (EmbeddedStore running = EmbeddedStore.start(folder.resolve("running"), 0)) {
            Ended ended = run(Integer.toString(running.port()), folder.resolve("other").toString());

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.errors()).containsExactly("Port " + running.port() + " on 127.0.0.1 is taken.");
        }
    }

    @Test
    void without_its_two_arguments_it_says_what_it_needs() throws Exception {
        Ended ended = run("0");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).containsExactly("Usage: EmbeddedStoreMain PORT DATA_FOLDER");
    }
}
