package org.confidant.complaintservice;

import java.util.stream.Stream;
import org.confidant.complaintservice.measure.MeasureProblem;
import org.confidant.platform.outbox.OutboxProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.ProblemType;
import org.confidant.platform.testing.ProblemsDocument;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void every_refusal_stands_in_the_document() {
        ProblemsDocument.requireRows(Stream.<ProblemType[]>of(PlatformProblem.values(), OutboxProblem.values(),
                ComplaintProblem.values(), MeasureProblem.values()).flatMap(Stream::of).toArray(ProblemType[]::new));
    }
}
