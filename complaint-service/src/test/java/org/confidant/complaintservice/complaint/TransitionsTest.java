package org.confidant.complaintservice.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is the table of the code. */
class TransitionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "state-machines.md");

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(rendered());
    }

    private static String rendered() {
        String head = "| Complaint | " + Arrays.stream(ComplaintStep.values()).map(Enum::name)
                .collect(Collectors.joining(" | ")) + " |\n|---" + "|---".repeat(ComplaintStep.values().length)
                + "|\n";
        return head + ComplaintState.all().stream().map(TransitionsTest::row).collect(Collectors.joining());
    }

    private static String row(Class<? extends ComplaintState> state) {
        return "| " + state.getSimpleName() + " | " + Arrays.stream(ComplaintStep.values())
                .map(step -> Transitions.next(state, step).map(Class::getSimpleName).orElse("–"))
                .collect(Collectors.joining(" | ")) + " |\n";
    }
}
