package org.confidant.complaintservice;

import java.util.stream.Stream;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.testing.RoleMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the description × every role: a new endpoint without a line in roles.txt fails. */
class EndpointRolesTest extends RunningService {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private RoleMatrix matrix() {
        return new RoleMatrix(REALM, "nowhere", get("", "/v3/api-docs").body(), (token, method, path, body) -> {
            Answer answer = send(token, method, path, body);
            return new RoleMatrix.Answered(answer.status(), answer.problem());
        });
    }

    @TestFactory
    Stream<DynamicTest> each_role_is_let_in_or_refused() {
        return matrix().tests();
    }

    @Test
    void nothing_is_served_beside_the_description() {
        matrix().requireNothingBeside(mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()));
    }
}
