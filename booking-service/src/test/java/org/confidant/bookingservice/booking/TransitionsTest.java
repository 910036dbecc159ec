package org.confidant.bookingservice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is the table of the code. */
class TransitionsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "state-machines.md");

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(rendered());
    }

    @Test
    void what_is_over_never_comes_back() {
        assertThat(Arrays.stream(BookingState.values()).filter(state -> !state.live())
                .flatMap(state -> Arrays.stream(BookingStep.values()).map(step -> Transitions.next(state, step))))
                .allMatch(Optional::isEmpty);
    }

    private static String rendered() {
        String head = "| Booking | " + Arrays.stream(BookingStep.values()).map(Enum::name)
                .collect(Collectors.joining(" | ")) + " |\n|---" + "|---".repeat(BookingStep.values().length) + "|\n";
        return head + Arrays.stream(BookingState.values()).map(TransitionsTest::row).collect(Collectors.joining());
    }

    private static String row(BookingState state) {
        return "| " + state.word() + " | " + Arrays.stream(BookingStep.values())
                .map(step -> Transitions.next(state, step).map(BookingState::word).orElse("–"))
                .collect(Collectors.joining(" | ")) + " |\n";
    }
}
