package org.confidant.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {
    @TempDir
    private Path folder;

    @Test
    void java_home_comes_first() throws Exception {
        Path home = jdk("mine", "25.0.3");
        jdk("jvm/other", "25.0.1");

        assertThat(find(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home.toString());
    }

    @Test
    void java_home_of_another_release_is_passed_over() throws Exception {
        Path old = jdk("mine", "17.0.15");
        Path found = jdk("jvm/temurin-25", "25");

        assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(found.toString());
    }

    @Test
    void bundle_of_macos_is_found() throws Exception {
        Path found = jdk("jvm/temurin-25.jdk/Contents/Home", "25.0.3");

        assertThat(find(Map.of())).isEqualTo(found.toString());
    }

    @Test
    void runtime_without_compiler_is_not_enough() throws Exception {
        Path home = jdk("jvm/jre", "25.0.3");
        Files.delete(home.resolve("bin/javac"));

        assertThat(find(Map.of())).isEqualTo("none");
    }

    @Test
    void release_250_is_not_25() throws Exception {
        jdk("jvm/future", "250.0.1");

        assertThat(find(Map.of())).isEqualTo("none");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        for (String program : List.of("java", "javac")) {
            Path file = home.resolve("bin").resolve(program);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Runs the finder with the tools it needs on the path, and no java among them. */
    private String find(Map<String, String> environment) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("grep", "sed")) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            assertThat(tools.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        Path script = Path.of("src/main/launcher/jdk.sh").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "set -u; . \"$0\"; find_jdk \"$1\" || echo none",
                script.toString(), folder.resolve("jvm").toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
