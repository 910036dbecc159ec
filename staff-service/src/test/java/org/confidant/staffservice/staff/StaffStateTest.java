package org.confidant.staffservice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaffStateTest {
    @Test
    void the_table_is_the_one_in_the_documents() throws IOException {
        String documented = Files.readString(Path.of("../docs/state-machines.md"));

        assertThat(documented).contains(table());
    }

    private static String table() {
        String head = row("", Arrays.stream(StaffStep.values()).map(step -> word(step.name())));
        String line = row("---", Arrays.stream(StaffStep.values()).map(step -> "---")).replace(" ", "");
        return head + "\n" + line + "\n" + Arrays.stream(StaffState.values())
                .map(state -> row("**" + word(state.name()) + "**", Arrays.stream(StaffStep.values())
                        .map(step -> state.after(step).map(next -> word(next.name())).orElse("–"))))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
