package org.confidant.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom the catcher refuses, so that bad days can be shown: a file with an address, a domain or {@code *} a line, each
 * after an SMTP code if it should be another than 550 (451 for {@code *}). Read anew for every recipient.
 */
public record Refusals(Path file) {
    private static final Pattern LINE = Pattern.compile("(?:([45]\\d\\d)\\s+)?(\\S+)");

    /** The SMTP code with which this recipient is refused. */
    public OptionalInt code(String recipient) {
        String address = recipient.toLowerCase(Locale.ROOT);
        String domain = address.substring(address.indexOf('@') + 1);
        for (String line : lines()) {
            Matcher rule = LINE.matcher(line.strip().toLowerCase(Locale.ROOT));
            if (rule.matches() && List.of("*", address, domain).contains(rule.group(2))) {
                return OptionalInt.of(rule.group(1) == null ? usual(rule.group(2)) : Integer.parseInt(rule.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    private static int usual(String pattern) {
        return pattern.equals("*") ? 451 : 550;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException nobody) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
