package org.confidant.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of a service's description × every role, and nobody: {@code src/test/resources/roles.txt} says who is let
 * in, and must say the same as the description and as the running service. A new operation without its line fails; with
 * {@code -Dconfidant.docs=write} the lines are written anew, to be read before they are committed.
 */
public final class RoleMatrix {
    private static final Path TABLE = Path.of("src", "test", "resources", "roles.txt");
    private static final String LETTERS = "AHMPRIVTFUXS";
    private static final char REFUSED = '-';
    private static final char LET_IN_BY_LINK = '+';

    private final TestRealm realm;
    private final String branch;
    private final Asking asking;
    private final List<Operation> operations;

    /** Sends a request; an empty token is none. */
    @FunctionalInterface
    public interface Asking {
        Answered ask(String token, String method, String path, String body);
    }

    /** @param problem the name of the problem's type, if it was one */
    public record Answered(int status, String problem) {}

    /** An operation as described, with a path that can be asked for. */
    private record Operation(String name, String method, String path, Set<String> roles) {
        String order() {
            return name.substring(method.length()) + " " + method;
        }
    }

    /** @param description the service's {@code /v3/api-docs} */
    public RoleMatrix(TestRealm realm, String branch, JsonNode description, Asking asking) {
        this.realm = realm;
        this.branch = branch;
        this.asking = asking;
        this.operations = Stream.concat(described(description),
                Stream.of(new Operation("PUT /inbox/{sender}/{n}", "PUT", "/inbox/somebody:thing:1/1",
                        Set.of(Role.SERVICE.realmName()))))
                .sorted((one, other) -> one.order().compareTo(other.order()))
                .toList();
    }

    private static Stream<Operation> described(JsonNode description) {
        return description.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .map(verb -> operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue())));
    }

    private static Operation operation(String method, String template, JsonNode described) {
        String path = template;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("path")) {
                path = path.replace("{" + name + "}", value(parameter));
            } else if (parameter.path("in").asString().equals("query") && parameter.path("required").asBoolean()) {
                query.add(name + "=" + value(parameter));
            }
        }
        Set<String> roles = described.path("x-roles").valueStream().map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
        return new Operation(method + " " + template, method,
                query.isEmpty() ? path : path + "?" + String.join("&", query), roles);
    }

    private static String value(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return switch (schema.path("format").asString(schema.path("type").asString())) {
            case "date" -> "2031-01-01";
            case "date-time" -> "2031-01-01T00:00:00Z";
            case "int32", "int64", "integer" -> "2031";
            default -> "unknown";
        };
    }

    /** All of it as tests: the table first, then its cells. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(dynamicTest("the table says what the description says", this::requireTable)),
                operations.stream().flatMap(this::cells));
    }

    /** Fails if a path is served that the description does not know, but for descriptions and errors themselves. */
    public void requireNothingBeside(Stream<String> servedPaths) {
        assertThat(servedPaths.filter(path -> !path.startsWith("/v3/api-docs") && !path.equals("/error"))
                .collect(Collectors.toSet()))
                .isEqualTo(operations.stream().map(operation -> operation.name().split(" ")[1])
                        .collect(Collectors.toSet()));
    }

    private void requireTable() throws IOException {
        String described = header() + operations.stream().map(RoleMatrix::line).collect(Collectors.joining());
        if ("write".equals(System.getProperty("confidant.docs"))) {
            Files.writeString(TABLE, described);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(described);
    }

    private static String header() {
        return Stream.of(Role.values()).map(role -> "# " + letter(role) + " " + role.realmName() + "\n")
                .collect(Collectors.joining("", "# Who may do what: a letter is let in, - is refused.\n",
                        "# + is for the link operations: nobody is asked who they are, the link is the permission\n\n"));
    }

    private static char letter(Role role) {
        return LETTERS.charAt(role.ordinal());
    }

    private static String line(Operation operation) {
        boolean byLink = operation.roles().isEmpty();
        String cells = Stream.of(Role.values())
                .map(role -> String.valueOf(byLink || operation.roles().contains(role.realmName())
                        ? letter(role)
                        : REFUSED))
                .collect(Collectors.joining());
        return cells + " " + (byLink ? LET_IN_BY_LINK : REFUSED) + "  " + operation.name() + "\n";
    }

    private Stream<DynamicTest> cells(Operation operation) {
        String row = row(operation);
        assertThat(row).as("a line for " + operation.name()).hasSize(LETTERS.length() + 2);
        return Stream.concat(
                Stream.of(Role.values()).map(role -> dynamicTest(operation.name() + " as " + role.realmName(),
                        () -> requireCell(operation, realm.token("somebody", role, branch),
                                row.charAt(role.ordinal()) == letter(role), 403, "not-allowed"))),
                Stream.of(dynamicTest(operation.name() + " without a token", () -> requireCell(operation, "",
                        row.charAt(LETTERS.length() + 1) == LET_IN_BY_LINK, 401, "token-refused"))));
    }

    private void requireCell(Operation operation, String token, boolean letIn, int status, String problem) {
        Answered answered = asking.ask(token, operation.method(), operation.path(),
                operation.method().equals("GET") ? "" : "{}");
        if (letIn) {
            assertThat(answered.status()).as("%s", answered).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answered).isEqualTo(new Answered(status, problem));
        }
    }

    private static String row(Operation operation) {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.endsWith("  " + operation.name())).findFirst()
                    .map(line -> line.substring(0, line.length() - operation.name().length() - 2)).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
