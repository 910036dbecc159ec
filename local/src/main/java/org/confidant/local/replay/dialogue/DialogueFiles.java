package org.confidant.local.replay.dialogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.local.suite.SuiteRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dialogues that lie beside a day: {@code chats.*.jsonl}, one a line. */
public final class DialogueFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORST = 1;
    private static final int BEST = 5;

    private DialogueFiles() {}

    /** A dialogue and how far down its file it stands, from 0 to 1. */
    private record Placed(Dialogue dialogue, double depth) {}

    /**
     * Those of all files, mixed in proportion, each file's in its own order; none if there is no file.
     *
     * @throws SuiteRefused naming the line that is none
     */
    public static List<Dialogue> beside(Path day) {
        List<Placed> all = new ArrayList<>();
        for (Path file : files(day.toAbsolutePath().resolveSibling(""))) {
            List<String> lines = lines(file);
            for (int index = 0; index < lines.size(); index++) {
                all.add(new Placed(dialogue(lines.get(index), file, index + 1), (index + 0.5) / lines.size()));
            }
        }
        return all.stream().sorted(Comparator.comparingDouble(Placed::depth)).map(Placed::dialogue).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("chats\\..*\\.jsonl")).sorted().toList();
        } catch (IOException e) {
            throw new SuiteRefused("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new SuiteRefused("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Dialogue dialogue(String line, Path file, int number) {
        try {
            JsonNode read = JSON.readTree(line);
            List<JsonNode> messages = read.required("messages").valueStream().toList();
            Optional<Integer> rating = messages.stream().filter(message -> message.has("rating"))
                    .map(message -> message.get("rating").asInt()).filter(given -> given >= WORST && given <= BEST)
                    .reduce((_, later) -> later);
            return new Dialogue(read.required("id").asString(), messages.stream().map(DialogueFiles::line).toList(),
                    rating);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SuiteRefused("Line " + number + " of " + file + " is no dialogue: each has an id and messages"
                    + " from client or practitioner with a text.", e);
        }
    }

    private static Line line(JsonNode message) {
        Line.Speaker by = switch (message.required("from").asString()) {
            case "client" -> Line.Speaker.CLIENT;
            case "practitioner" -> Line.Speaker.PRACTITIONER;
            default -> throw new IllegalArgumentException("somebody else speaks");
        };
        return new Line(by, message.required("text").asString());
    }
}
