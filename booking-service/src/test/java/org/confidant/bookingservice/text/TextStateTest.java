package org.confidant.bookingservice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

/** The table of docs/state-machines.md is what texts do. */
class TextStateTest {
    private static final TextContent WORDS = new TextContent("T", "B", List.of(), false);
    private static final Text DRAFT = Text.draft(TextKind.AGREEMENT, new OfferingId("o"), "en", WORDS);
    private static final Text PUBLISHED = DRAFT.published(1, Instant.EPOCH);

    @Test
    void the_document_shows_every_pair() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "state-machines.md"))).contains("""
                | Text | rewrite | publish |
                |---|---|---|
                """ + row(DRAFT) + row(PUBLISHED));
    }

    private static String row(Text from) {
        Stream<UnaryOperator<Text>> steps = Stream.of(text -> text.rewritten(WORDS),
                text -> text.published(2, Instant.EPOCH));
        return "| " + word(from) + " | " + steps.map(step -> after(from, step)).collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String after(Text from, UnaryOperator<Text> step) {
        try {
            return word(step.apply(from));
        } catch (Refusal refused) {
            return "–";
        }
    }

    private static String word(Text text) {
        return text.publication().isPresent() ? "Published" : "Draft";
    }
}
