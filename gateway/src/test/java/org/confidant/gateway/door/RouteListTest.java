package org.confidant.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteListTest {
    private static final Path LIST = Path.of("ROUTES.md");
    private static final Path GENERATED = Path.of("target", "ROUTES.md");

    @Test
    void the_list_of_routes_is_the_table_itself() throws IOException {
        Files.writeString(GENERATED, list());

        assertThat(LIST).as("copy " + GENERATED + " over it").hasSameTextualContentAs(GENERATED);
    }

    @Test
    void no_two_passages_share_a_name() {
        assertThat(Passages.all()).extracting(Passage::id).doesNotHaveDuplicates();
    }

    private static String list() {
        return Passages.all().stream().map(RouteListTest::row).sorted()
                .collect(Collectors.joining("\n",
                        """
                                # What can be asked from outside

                                Everything the gateway knows, below `/api/v1`; nothing else is forwarded. `{id}` and `{token}` of messages
                                and links begin with the letter of the service that made them (`a`, `b`, `c`, `s`). Compared with the code by a test.

                                | Path | Method | Answered by | Token |
                                |---|---|---|---|
                                """,
                        "\n"));
    }

    private static String row(Passage passage) {
        return "| `%s` | %s | %s | %s |".formatted(passage.template(), passage.method().name(), passage.owner().title(),
                passage.byLink() ? "the link's" : passage.open() ? "none" : "access token");
    }
}
