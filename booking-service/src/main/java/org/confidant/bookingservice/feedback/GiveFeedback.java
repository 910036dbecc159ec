package org.confidant.bookingservice.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.booking.OpenLink.Opened;
import org.confidant.bookingservice.booking.Terms;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.task.About;
import org.confidant.bookingservice.task.TaskKind;
import org.confidant.bookingservice.task.TaskWanted;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes down how a client found their session; words, and ratings of 2 and less, become somebody's task (B16). */
@Component
public final class GiveFeedback {
    static final String TEXT = "text";
    static final String ANSWER = "answer";
    private static final Duration TO_LOOK_INTO = Duration.ofDays(2);

    private final Feedbacks feedbacks;
    private final ClientSeals seals;
    private final Clock clock;

    GiveFeedback(Feedbacks feedbacks, ClientSeals seals, Clock clock) {
        this.feedbacks = feedbacks;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Keeps it for good.
     *
     * @throws Refusal if this participant said something else before
     */
    public void give(Opened survey, int rating, Optional<String> text, Command command) {
        Terms terms = survey.booking().terms();
        int participant = survey.link().participant();
        String id = Feedback.id(survey.stored().id(), participant);
        ClientId client = new ClientId(survey.client());
        Feedback feedback = new Feedback(survey.stored().id(), participant, client.value(), terms.branch(),
                terms.offering(), terms.channel(), rating, text.map(words -> seals.seal(client, id, TEXT, words)),
                clock.instant(), survey.booking().place().session().from(), Optional.empty());
        if (feedbacks.add(id, feedback, tasks(id, feedback), command).isEmpty()) {
            throw new Refusal(FeedbackProblem.ALREADY_GIVEN, "Thank you; it is with us and does not change.");
        }
    }

    private List<Message> tasks(String id, Feedback feedback) {
        if (!feedback.low() && feedback.sealedText().isEmpty()) {
            return List.of();
        }
        Instant due = feedback.at().plus(TO_LOOK_INTO);
        About about = new About(Optional.of(feedback.client()), Optional.of(feedback.booking()),
                Optional.of("rating " + feedback.rating()), Optional.of(new About.Words(id, feedback.sealedText())),
                Optional.empty());
        return List.of(TaskWanted.ofManager(feedback.low() ? TaskKind.LOW_RATING : TaskKind.SUGGESTION,
                feedback.branch(), due, about));
    }

    /** What a participant said, and what they were answered; empty before they said anything. */
    public Optional<Said> of(String booking, int participant, BranchScope scope) {
        String id = Feedback.id(booking, participant);
        return feedbacks.byId(id, scope).map(Stored::value).map(feedback -> {
            ClientId client = new ClientId(feedback.client());
            return new Said(feedback.rating(),
                    feedback.sealedText().flatMap(sealed -> seals.open(client, id, TEXT, sealed)),
                    feedback.sealedAnswer().flatMap(sealed -> seals.open(client, id, ANSWER, sealed)));
        });
    }
}
