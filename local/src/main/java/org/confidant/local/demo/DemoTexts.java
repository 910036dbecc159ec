package org.confidant.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.confidant.local.api.Founder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the demo company in zh-CN and English, the same for each of its services, as texts.json has them. */
public record DemoTexts(List<Text> texts) {

    public record Text(String kind, String language, String title, String body, Optional<List<Item>> items) {}

    public record Item(String key, String wording, Optional<Boolean> required) {}

    public static DemoTexts read() {
        try (InputStream in = Objects.requireNonNull(DemoTexts.class.getResourceAsStream("texts.json"))) {
            return new DemoTexts(List.of(JsonMapper.builder().build().readValue(in, Text[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo texts", e);
        }
    }

    /** The founder's name for a text of a service. */
    public static String item(String service, String kind, String language) {
        return service + "." + kind + "." + language;
    }

    /**
     * Publishes each for a service that was made before.
     *
     * @param service the founder's name for it
     */
    public void publish(Founder founder, String by, String service) {
        texts.forEach(text -> {
            String item = item(service, text.kind(), text.language());
            JsonNode made = founder.post(by, "/texts", item, body(text, founder.id(service)));
            if (!made.path("state").asString("").equals("Published")) {
                founder.post(by, "/texts/" + founder.id(item) + "/publication", item, Map.of());
            }
        });
    }

    private static Map<String, Object> body(Text text, String service) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", text.kind(), "service", service, "language",
                text.language(), "title", text.title(), "body", text.body()));
        text.items().ifPresent(items -> body.put("items", items));
        return body;
    }
}
