package org.confidant.staffservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureStateTest {
    @Test
    void the_table_is_the_one_in_the_documents() throws IOException {
        assertThat(Files.readString(Path.of("../docs/state-machines.md"))).contains(table());
    }

    private static String table() {
        String head = row("", Arrays.stream(MeasureStep.values()).map(MeasureStep::word));
        String line = row("---", Arrays.stream(MeasureStep.values()).map(step -> "---")).replace(" ", "");
        return head + "\n" + line + "\n" + Arrays.stream(MeasureState.values())
                .map(state -> row("**" + state.word() + "**", Arrays.stream(MeasureStep.values())
                        .map(step -> state.after(step).map(MeasureState::word).orElse("–"))))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
