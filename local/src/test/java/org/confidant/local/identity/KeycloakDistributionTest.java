package org.confidant.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionTest {

    @TempDir
    private Path folder;

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void it_is_unpacked_with_its_executable_files_and_finished_once() {
        Path home = distribution().built(line -> {});
        Path again = distribution().built(line -> {});

        assertThat(again).isEqualTo(home);
        assertThat(home.resolve("bin/kc.sh")).isExecutable();
        assertThat(home.resolve("lib/quarkus-run.jar")).isRegularFile().matches(jar -> !Files.isExecutable(jar));
        assertThat(home.resolve("finished")).exists();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void what_a_killed_run_left_is_swept_away() throws IOException {
        Path left = Files.createDirectories(folder.resolve("unfinished-123/keycloak-1.2.3/lib"));
        Files.writeString(left.resolve("half.jar"), "PK");

        Path home = distribution().built(line -> {});

        assertThat(folder.resolve("unfinished-123")).doesNotExist();
        assertThat(home.resolve("lib/half.jar")).doesNotExist();
        assertThat(Folders.startingWith(folder, "unfinished-")).isEmpty();
    }

    @Test
    void a_build_that_fails_leaves_nothing_that_looks_finished() {
        var failing = new KeycloakDistribution(folder, "1.2.3", this::archive, (unpacked, log) -> {
            throw new IdentityUnavailable("Keycloak could not be built.");
        });

        assertThatThrownBy(() -> failing.built(line -> {})).isInstanceOf(IdentityUnavailable.class);

        assertThat(failing.isBuilt()).isFalse();
        assertThat(distribution().built(line -> {})).exists();
    }

    @Test
    void two_at_once_fetch_it_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4).<Callable<Path>>mapToObj(i -> () -> distribution().built(line -> {}))
                    .toList();

            for (var one : threads.invokeAll(all)) {
                assertThat(one.get()).exists();
            }
        }

        assertThat(fetched).hasValue(1);
    }

    @Test
    void an_archive_that_reaches_out_of_its_folder_is_refused() {
        var bent = new KeycloakDistribution(folder, "1.2.3", (version, into) -> tar(into, "../outside"), (u, l) -> {});

        assertThatThrownBy(() -> bent.built(line -> {})).isInstanceOf(IdentityUnavailable.class)
                .hasMessageContaining("outside its folder");

        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void without_maven_a_sentence_says_what_to_install() throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));

        assertThatThrownBy(() -> new MavenFetch(folder + "/no-such-mvn", into).fetch("a:b:1:tar.gz"))
                .isInstanceOf(IdentityUnavailable.class)
                .hasMessage("Maven is not on the PATH: install Maven 3.8.7 or newer.");
    }

    @Test
    void without_network_a_sentence_names_the_artifact_and_mavens_log() throws IOException {
        Path into = Files.createDirectory(folder.resolve("into"));

        assertThatThrownBy(() -> new MavenFetch("false", into).fetch("a:b:1:tar.gz"))
                .isInstanceOf(IdentityUnavailable.class).hasMessageStartingWith("a:b:1:tar.gz could not be fetched")
                .hasMessageContaining("fetch.log");
    }

    @Test
    void the_version_is_the_one_this_build_was_made_with() {
        assertThat(KeycloakDistribution.below(folder).version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    private KeycloakDistribution distribution() {
        return new KeycloakDistribution(folder, "1.2.3", this::archive,
                (unpacked, log) -> Files.writeString(unpacked.resolve("finished"), "yes"));
    }

    private Path archive(String version, Path into) throws IOException {
        fetched.incrementAndGet();
        return tar(into, "keycloak-" + version + "/bin/kc.sh", "keycloak-" + version + "/lib/quarkus-run.jar");
    }

    private static Path tar(Path into, String... names) throws IOException {
        Path archive = into.resolve("archive.tar.gz");
        try (OutputStream file = Files.newOutputStream(archive);
                var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(file))) {
            for (String name : names) {
                byte[] content = "content".getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                entry.setMode(name.endsWith(".sh") ? 0100755 : 0100644);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}
