package org.confidant.staffservice;

import org.confidant.platform.testing.ProblemsDocument;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void every_refusal_stands_in_the_document() {
        ProblemsDocument.requireRows(StaffProblem.values());
    }
}
