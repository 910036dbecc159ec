package org.confidant.local.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes only what differs from the wish, and remembers in words what it wrote. */
final class Convergence {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> steps = new ArrayList<>();

    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Lays {@code wishes} over what was found and writes it back if that made a difference. */
    <T> void bring(String what, T found, Consumer<T> wishes, Consumer<T> write) {
        String before = withoutOrder(JSON.valueToTree(found));
        wishes.accept(found);
        if (!withoutOrder(JSON.valueToTree(found)).equals(before)) {
            step("changed " + what, () -> write.accept(found));
        }
    }

    void step(String words, Runnable write) {
        write.run();
        steps.add(words);
    }

    /** Keycloak keeps sets and hands them out as arrays in any order. */
    private static String withoutOrder(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(Convergence::withoutOrder).sorted().toList().toString();
        }
        if (node.isObject()) {
            var fields = new TreeMap<String, String>();
            node.propertyStream().forEach(field -> fields.put(field.getKey(), withoutOrder(field.getValue())));
            return fields.toString();
        }
        return node.toString();
    }
}
