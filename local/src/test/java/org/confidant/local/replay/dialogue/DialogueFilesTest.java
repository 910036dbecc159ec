package org.confidant.local.replay.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.confidant.local.suite.SuiteRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueFilesTest {
    @TempDir
    private Path folder;

    @Test
    void day_without_dialogues_beside_it_has_none() {
        assertThat(DialogueFiles.beside(folder.resolve("day.csv"))).isEmpty();
    }

    @Test
    void lines_keep_their_order_their_author_and_every_character() throws IOException {
        write("chats.zh.jsonl", """
                {"id": "1", "messages": [{"from": "client", "text": "睡不着。\\n (停顿) "},
                 {"from": "practitioner", "text": "🙂"}]}""".replace("\n ", ""));

        assertThat(read()).singleElement().satisfies(dialogue -> {
            assertThat(dialogue.lines()).containsExactly(new Line(Line.Speaker.CLIENT, "睡不着。\n (停顿) "),
                    new Line(Line.Speaker.PRACTITIONER, "🙂"));
            assertThat(dialogue.rating()).isEmpty();
        });
    }

    @Test
    void last_rating_counts() throws IOException {
        write("chats.en.jsonl",
                """
                        {"id": "1", "messages": [{"from": "client", "text": "a", "rating": 5}, {"from": "client", "text": "b", "rating": 2}]}""");

        assertThat(read().getFirst().rating()).contains(2);
    }

    @Test
    void files_are_mixed_in_proportion() throws IOException {
        write("chats.en.jsonl", bare("en1"), bare("en2"));
        write("chats.zh.jsonl", bare("zh1"), bare("zh2"), bare("zh3"), bare("zh4"));

        assertThat(read()).extracting(Dialogue::id).containsExactly("zh1", "en1", "zh2", "zh3", "en2", "zh4");
    }

    @Test
    void line_that_is_none_is_named() throws IOException {
        write("chats.en.jsonl", bare("en1"), "{\"id\": \"2\", \"messages\": [{\"from\": \"ghost\", \"text\": \"a\"}]}");

        assertThatThrownBy(this::read).isInstanceOf(SuiteRefused.class).hasMessageStartingWith("Line 2 of ");
    }

    private static String bare(String id) {
        return "{\"id\": \"" + id + "\", \"messages\": []}";
    }

    private List<Dialogue> read() {
        return DialogueFiles.beside(folder.resolve("day.csv"));
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }
}
