package org.confidant.gateway.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.confidant.gateway.door.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScrapeTest {
    private static final Path SCRAPE = Path.of("..", "k8s", "prometheus-scrape.yml");

    @Test
    void prometheus_takes_the_scrape_file() throws IOException, InterruptedException {
        assumeTrue(promtool(), "promtool is not installed");

        Process check = new ProcessBuilder("promtool", "check", "config", SCRAPE.toString()).redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void every_program_is_scraped(Owner program) throws IOException {
        assertThat(Files.readString(SCRAPE)).contains("- _management._tcp." + program.title() + "-replicas.")
                .contains("metrics_path: /actuator/prometheus");
    }

    static Stream<Owner> programs() {
        return Stream.of(Owner.values());
    }

    private static boolean promtool() {
        return Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "promtool"))
                .anyMatch(Files::isExecutable);
    }
}
