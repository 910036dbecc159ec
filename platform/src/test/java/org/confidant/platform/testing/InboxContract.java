package org.confidant.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.platform.outbox.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that another service's inbox takes, from the file which that service's own tests produce; for the tests of who sends
 * it. What is sent is like it when it comes from the same collection, has the same type, fields and kinds of values, and the
 * same words where words mean something.
 */
public record InboxContract(String name, JsonNode agreed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One of the service whose module lies beside this one. */
    public static InboxContract of(String receiver, String name) {
        try {
            return new InboxContract(name, JSON.readTree(Files.readString(
                    Path.of("..", receiver, "src/test/resources/contracts", name + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails unless what was sent is like it.
     *
     * @param words fields whose very values are agreed on
     */
    public void requireLike(Envelope sent, String... words) {
        requireLike(sent.sender(), sent.type(), JSON.valueToTree(sent.body()), words);
    }

    /**
     * Fails unless what was sent is like it.
     *
     * @param words fields whose very values are agreed on
     */
    public void requireLike(String sender, String type, JsonNode body, String... words) {
        assertThat(agreed.at("/response/status").asInt()).as("%s is taken", name).isEqualTo(204);
        assertThat(collection(sender)).as("who sends %s", name)
                .isEqualTo(collection(agreed.at("/request/path").asString().split("/")[2]));
        assertThat(type).as("type of %s", name).isEqualTo(agreed.at("/request/body/type").asString());
        Set<String> meaning = Set.copyOf(Arrays.asList(words));
        assertThat(shape("", body, meaning)).as("body of %s", name)
                .isEqualTo(shape("", agreed.at("/request/body/body"), meaning));
    }

    private static String collection(String sender) {
        return sender.substring(0, sender.lastIndexOf(':'));
    }

    private static Object shape(String field, JsonNode value, Set<String> words) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.propertyNames().stream().collect(Collectors.toMap(Function.identity(),
                    name -> shape(name, value.path(name), words)));
            case ARRAY -> value.valueStream().map(one -> shape(field, one, words)).collect(Collectors.toSet());
            case STRING -> words.contains(field) ? value.asString() : isTime(value.asString()) ? "a time" : "a text";
            default -> value.getNodeType().toString();
        };
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
