package org.confidant.bookingservice;

import java.util.stream.Stream;
import org.confidant.bookingservice.availability.AvailabilityProblem;
import org.confidant.bookingservice.booking.BookingProblem;
import org.confidant.bookingservice.client.ClientProblem;
import org.confidant.bookingservice.compensation.CompensationProblem;
import org.confidant.bookingservice.feedback.FeedbackProblem;
import org.confidant.bookingservice.notice.NoticeProblem;
import org.confidant.bookingservice.papers.PapersProblem;
import org.confidant.bookingservice.readiness.ReadinessProblem;
import org.confidant.bookingservice.session.SessionProblem;
import org.confidant.bookingservice.task.TaskProblem;
import org.confidant.bookingservice.text.TextProblem;
import org.confidant.platform.outbox.OutboxProblem;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.ProblemType;
import org.confidant.platform.testing.ProblemsDocument;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void every_refusal_stands_in_the_document() {
        ProblemsDocument.requireRows(Stream.<ProblemType[]>of(PlatformProblem.values(), OutboxProblem.values(),
                AvailabilityProblem.values(), BookingProblem.values(), ClientProblem.values(), NoticeProblem.values(),
                TextProblem.values(), PapersProblem.values(), ReadinessProblem.values(), SessionProblem.values(),
                TaskProblem.values(), FeedbackProblem.values(), CompensationProblem.values())
                .flatMap(Stream::of).toArray(ProblemType[]::new));
    }
}
