package org.confidant.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ConfidantTest {
    private final StringWriter out = new StringWriter();
    private final CommandLine commands = Confidant.commandLine().setOut(new PrintWriter(out)).setErr(
            new PrintWriter(out));

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "mail", "clock", "replay", "reset"})
    void every_command_explains_itself(String command) {
        assertThat(commands.execute(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: confidant " + command);
    }

    @Test
    void unknown_command_is_an_error() {
        assertThat(commands.execute("fly")).isEqualTo(2);
    }
}
