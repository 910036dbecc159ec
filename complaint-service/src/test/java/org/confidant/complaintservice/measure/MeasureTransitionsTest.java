package org.confidant.complaintservice.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is the table of the code. */
class MeasureTransitionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "state-machines.md");

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(rendered());
    }

    private static String rendered() {
        String head = "| Measure | " + Arrays.stream(MeasureStep.values()).map(Enum::name)
                .collect(Collectors.joining(" | ")) + " |\n|---" + "|---".repeat(MeasureStep.values().length)
                + "|\n";
        return head + Arrays.stream(MeasureState.class.getPermittedSubclasses())
                .map(state -> row(state.asSubclass(MeasureState.class))).collect(Collectors.joining());
    }

    private static String row(Class<? extends MeasureState> state) {
        return "| " + state.getSimpleName() + " | " + Arrays.stream(MeasureStep.values())
                .map(step -> MeasureTransitions.next(state, step).map(Class::getSimpleName).orElse("–"))
                .collect(Collectors.joining(" | ")) + " |\n";
    }
}
