package org.confidant.local.suite;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a service's structured log, made short for a person, when it is a warning or worse. */
final class LogLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLAIN = Pattern.compile("\\b(WARN|ERROR|FATAL)\\b[:\\s]+(.*)");
    private static final int WIDTH = 300;

    private LogLine() {}

    static Optional<String> loud(String part, String line) {
        return (line.startsWith("{") ? structured(line) : plain(line))
                .map(text -> shortened("  " + part + ": " + text));
    }

    private static Optional<String> structured(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            String level = first(fields, "/level", "/log/level", "/log.level");
            return level.matches("WARN|ERROR|FATAL")
                    ? Optional.of(level + " " + first(fields, "/message")
                            + error(first(fields, "/error/message", "/error.message")))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return plain(line);
        }
    }

    private static String error(String message) {
        return message.isEmpty() ? "" : " (" + message + ")";
    }

    private static String first(JsonNode fields, String... pointers) {
        for (String pointer : pointers) {
            JsonNode field = fields.at(pointer);
            if (field.isString()) {
                return field.asString();
            }
        }
        return "";
    }

    private static Optional<String> plain(String line) {
        Matcher loud = PLAIN.matcher(line);
        return loud.find() ? Optional.of(loud.group(1) + " " + loud.group(2)) : Optional.empty();
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.length() <= WIDTH ? oneLine : oneLine.substring(0, WIDTH - 1) + "…";
    }
}
