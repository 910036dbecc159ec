package org.confidant.gateway.description;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.gateway.door.Owner;
import org.confidant.gateway.door.Passages;
import org.confidant.gateway.identity.IdentitySettings;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service's own description with the address, the tokens and only the paths that hold outside. */
@Component
class OutsideView {
    private static final String LINKS = "/links/";
    private static final String TOKEN = "token";

    private final JsonMapper json;
    private final IdentitySettings identity;
    OutsideView(JsonMapper json, IdentitySettings identity) {
        this.json = json;
        this.identity = identity;
    }

    JsonNode of(Owner service, String description, URI outside) {
        ObjectNode document = read(description);
        document.putArray("servers").addObject().put("url", outside.toString());
        document.withObjectProperty("components").withObjectProperty("securitySchemes").set(TOKEN, scheme());
        document.putArray("security").addObject().putArray(TOKEN);
        keepForwarded(document.withObjectProperty("paths"), operations(service));
        return document;
    }

    private ObjectNode read(String description) {
        try {
            return (ObjectNode) json.readTree(description);
        } catch (JacksonException | ClassCastException garbled) {
            throw new Refusal(ProblemType.BAD_ANSWER, "The service's description cannot be read.");
        }
    }

    private static void keepForwarded(ObjectNode paths, Set<String> operations) {
        for (String path : List.copyOf(paths.propertyNames())) {
            ObjectNode methods = (ObjectNode) paths.get(path);
            for (String method : List.copyOf(methods.propertyNames())) {
                if (!operations.contains(operation(method, path))) {
                    methods.remove(method);
                } else if (path.startsWith(LINKS)) {
                    ((ObjectNode) methods.get(method)).putArray("security");
                }
            }
            if (methods.isEmpty()) {
                paths.remove(path);
            }
        }
    }

    /** Its own, and those that the gateway puts together from all services. */
    private static Set<String> operations(Owner service) {
        return Passages.all().stream().filter(passage -> passage.owner() == service || passage.owner() == Owner.GATEWAY)
                .map(passage -> operation(passage.method().name(), passage.template()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ObjectNode scheme() {
        ObjectNode scheme = json.createObjectNode().put("type", "oauth2").put("description",
                "An access token of " + identity.issuer()
                        + "; people sign in there, partners use their client's secret.");
        scheme.putObject("flows").putObject("clientCredentials").put("tokenUrl", identity.tokens().toString())
                .putObject("scopes");
        return scheme;
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
