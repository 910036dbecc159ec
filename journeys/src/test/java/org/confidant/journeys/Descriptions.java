package org.confidant.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The operations that the descriptions at the gateway tell of. */
final class Descriptions {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Descriptions() {}

    /**
     * @param roles who may, none for what a link opens
     * @param example of the body, missing if there is none
     * @param takesBody in JSON; files are no example of anything
     */
    record Operation(String method, String path, List<String> roles, JsonNode example, boolean takesBody) {
        /** The path with something in place of its parameters. */
        String with(String id) {
            return path.replaceAll("\\{(country)}", "CN").replaceAll("\\{(year)}", "2026").replaceAll("\\{\\w+}", id);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> of(Person person) {
        List<Operation> all = new ArrayList<>();
        for (JsonNode description : person.get("/openapi").expect(200).items()) {
            String service = description.path("service").asString();
            Answer described = person.get("/openapi/" + service).expect(200);
            described.at("paths").propertyStream().forEach(path -> path.getValue()
                    .propertyStream().filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> all.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(), operation.getValue().path("x-roles").valueStream().map(JsonNode::asString)
                                    .toList(),
                            described.at(schema(operation.getValue()) + "/example"),
                            operation.getValue().at("/requestBody/content").has("application/json")))));
        }
        return all;
    }

    /** A JSON pointer to the schema of the operation's body. */
    private static String schema(JsonNode operation) {
        return operation.at("/requestBody/content/application~1json/schema/$ref").asString("#").substring(1);
    }
}
