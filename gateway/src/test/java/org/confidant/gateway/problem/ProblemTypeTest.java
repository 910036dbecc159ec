package org.confidant.gateway.problem;

import org.confidant.platform.testing.ProblemsDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    @ParameterizedTest
    @EnumSource
    void every_problem_of_the_gateway_stands_in_the_document(ProblemType type) {
        ProblemsDocument.requireRow(type.slug(), type.status().value(), type.title());
    }
}
