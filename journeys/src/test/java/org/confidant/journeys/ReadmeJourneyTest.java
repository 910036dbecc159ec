package org.confidant.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.confidant.local.suite.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The curls of the README, pasted in their order. */
@ExtendWith(Running.class)
class ReadmeJourneyTest {
    private static final Path ROOT = Path.of(System.getProperty("confidant.root"));

    private final Company company;

    ReadmeJourneyTest(Company company) {
        this.company = company;
    }

    @AfterEach
    void back_to_now() {
        company.realTime();
    }

    @Test
    void the_road_in_the_readme_works_as_it_stands() throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("confidant.journeys")), "readme-");
        Path launcher = Files.writeString(folder.resolve("confidant"), launcher());
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path out = folder.resolve("out");

        Process shell = new ProcessBuilder("sh", "-e", Files.writeString(folder.resolve("road"), road()).toString())
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();

        assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out);
        assertThat(shell.exitValue()).as("%s", said).isZero();
        assertThat(said).doesNotContain("/problems/").contains("\"state\":\"CheckedIn\"").contains("\"what\":\"Moved\"")
                .contains("qrCode").contains("\"accounted\"").contains("\"state\":\"Completed\"").contains("Sealed")
                .contains("Shall we begin with last week?").contains("\"whole\":true").contains("\"result\":\"upheld\"")
                .contains("\"state\":\"Closed\"");
    }

    /** The script beside this README would build first; the journey has built. */
    private String launcher() {
        return """
                #!/bin/sh
                CONFIDANT_DATA='%s' exec '%s' -XX:TieredStopAtLevel=1 -Dconfidant.root='%s' -cp '%s' \
                -Dlogback.configurationFile=org/confidant/local/logback.xml org.confidant.local.cli.Confidant "$@"
                """.formatted(company.suite().installation().folder(),
                Path.of(System.getProperty("java.home"), "bin", "java"), ROOT, System.getProperty("java.class.path"));
    }

    private String road() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);
        String behind = readme.substring(readme.indexOf("## The road, as curls"));
        int begin = behind.indexOf("```sh\n") + 6;
        String road = behind.substring(begin, behind.indexOf("```", begin));
        assertThat(road).contains("http://127.0.0.1:" + Ports.DEFAULT_BASE + "/");
        return road.replace(":" + Ports.DEFAULT_BASE + "/", ":" + company.suite().ports().gateway() + "/");
    }
}
