package org.confidant.staffservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.testing.Answer;
import org.confidant.staffservice.testing.OverHttp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every endpoint of the description × every role: a new endpoint without a row fails. */
class EndpointRolesTest extends OverHttp {
    private static final Map<String, Set<Role>> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /branches", Set.of(Role.ADMINISTRATOR)),
            Map.entry("PUT /calendars/{country}/{year}", Set.of(Role.ADMINISTRATOR)),
            Map.entry("POST /partners", Set.of(Role.ADMINISTRATOR)),
            Map.entry("PUT /partners/{id}", Set.of(Role.ADMINISTRATOR)),
            Map.entry("POST /staff", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER)),
            Map.entry("GET /staff", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.HEAD_OFFICE)),
            Map.entry("GET /staff/{id}", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER, Role.HEAD_OFFICE)),
            Map.entry("POST /staff/{id}/clearance", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER)),
            Map.entry("POST /staff/{id}/role-change", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER)),
            Map.entry("POST /staff/{id}/departure", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER)),
            Map.entry("POST /staff/{id}/one-time-password", Set.of(Role.ADMINISTRATOR, Role.BRANCH_MANAGER)),
            Map.entry("GET /audit/grants", Set.of(Role.AUDITOR)),
            Map.entry("GET /messages", Set.of(Role.ADMINISTRATOR)),
            Map.entry("POST /messages/{id}/replay", Set.of(Role.ADMINISTRATOR))));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void the_rows_are_the_endpoints_of_the_description() {
        JsonNode paths = get("", "/v3/api-docs").body().path("paths");

        Set<String> described = paths.propertyStream().flatMap(path -> path.getValue().propertyStream()
                .map(verb -> verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());

        assertThat(described).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void nothing_is_served_beside_the_description_but_inbox_and_errors() {
        Set<String> served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/v3/api-docs")).collect(Collectors.toSet());

        assertThat(served).containsExactlyInAnyOrderElementsOf(Stream.concat(
                ROWS.keySet().stream().map(row -> row.split(" ")[1]), Stream.of("/inbox/{sender}/{n}", "/error"))
                .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> each_role_is_let_in_or_refused() {
        return ROWS.entrySet().stream().flatMap(row -> Stream.of(Role.values()).map(role -> DynamicTest.dynamicTest(
                row.getKey() + " as " + role.realmName(), () -> {
                    boolean allowed = row.getValue().contains(role);

                    assertThat(isRefusedForItsRole(ask(row.getKey(), role))).isNotEqualTo(allowed);
                })));
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_let_in_without_a_token() {
        return ROWS.keySet().stream().map(row -> DynamicTest.dynamicTest(row,
                () -> assertThat(send("", verb(row), path(row), "{}").text("type"))
                        .isEqualTo("/problems/token-refused")));
    }

    private Answer ask(String row, Role role) {
        return send(REALM.token("somebody", role, "nowhere"), verb(row), path(row),
                verb(row).equals("GET") ? "" : "{}");
    }

    private static boolean isRefusedForItsRole(Answer answer) {
        return answer.text("type").equals("/problems/not-allowed");
    }

    private static String verb(String row) {
        return row.split(" ")[0];
    }

    private static String path(String row) {
        String path = row.split(" ")[1].replace("{country}", "CN").replace("{year}", "2031").replace("{id}", "unknown");
        return path.equals("/audit/grants") ? path + "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z" : path;
    }
}
