package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static String named(String wished) {
        return FileName.of(wished, List.of("txt", "log")).value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"note.txt|note.txt", "Note.TXT|Note.TXT", "a.log|a.log",
            "evil.html|evil.html.txt", "../../etc/passwd|passwd.txt", "C:\\Users\\li\\note.txt|note.txt",
            "''|attachment.txt", "..|attachment.txt", ".txt|txt.txt", "a/|attachment.txt", "投诉 一.txt|投诉 一.txt",
            "a<b>:c.txt|a_b__c.txt", "no ending|no ending.txt", "x.exe.txt|x.exe.txt"})
    void a_name_is_harmless_and_says_what_the_bytes_are(String wished, String name) {
        assertThat(named(wished)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"6c, 202e, 78", "61, 0, 78", "61, d, a", "61, d800, 62", "61, 200f, 62"})
    void characters_that_are_not_seen_become_visible(String one, String two, String three) {
        String wished = "%c%c%c.txt".formatted(Integer.parseInt(one, 16), Integer.parseInt(two, 16),
                Integer.parseInt(three, 16));

        assertThat(named(wished)).contains("_").matches("[\\p{Graph}]+");
    }

    @Property
    void no_name_is_a_path_or_too_long(@ForAll String wished) {
        String name = named(wished);

        assertThat(name.codePointCount(0, name.length())).isBetween(5, 100);
        assertThat(name).doesNotContain("/", "\\", "\n", "\r", "\0", "\"").doesNotStartWith(".");
        assertThat(name.toLowerCase(java.util.Locale.ROOT)).matches("(?s).*\\.(txt|log)");
    }
}
