package org.confidant.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.confidant.platform.problem.ProblemType;

/** Compares a module's refusals with docs/problems.md. */
public final class ProblemsDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "problems.md");

    private ProblemsDocument() {}

    /** Fails unless each kind has its row, with its status and title. */
    public static void requireRows(ProblemType... types) {
        String document = read();
        assertThat(Arrays.stream(types).map(ProblemsDocument::row)).allSatisfy(
                row -> assertThat(document).contains(row));
    }

    /** The same for one kind of a module that has its own types. */
    public static void requireRow(String slug, int status, String title) {
        assertThat(read()).contains(row(slug, status, title));
    }

    private static String row(ProblemType type) {
        return row(type.slug(), type.status(), type.title());
    }

    private static String row(String slug, int status, String title) {
        return "| `" + slug + "` | " + status + " | " + title + " |\n";
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new IllegalStateException("docs/problems.md is missing", e);
        }
    }
}
