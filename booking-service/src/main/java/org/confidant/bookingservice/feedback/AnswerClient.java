package org.confidant.bookingservice.feedback;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.InviteToSurvey;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.task.WorkOnTasks;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Brings what came of a client's feedback back to the client: kept beside it, and told by a mail with a link to it. */
@Component
final class AnswerClient implements Courier {
    private static final BranchScope ALL = Everywhere.because("answers of every branch go through the same relay");

    private final Feedbacks feedbacks;
    private final Bookings bookings;
    private final InviteToSurvey surveys;
    private final ClientSeals seals;
    private final Clock clock;

    AnswerClient(Feedbacks feedbacks, Bookings bookings, InviteToSurvey surveys, ClientSeals seals, Clock clock) {
        this.feedbacks = feedbacks;
        this.bookings = bookings;
        this.surveys = surveys;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String receiver() {
        return WorkOnTasks.ANSWER_LANE;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        String id = String.valueOf(envelope.body().get("feedback"));
        ClientId client = new ClientId(String.valueOf(envelope.body().get("client")));
        Optional<String> answer = seals.open(client, envelope.senderId(), WorkOnTasks.ANSWER,
                String.valueOf(envelope.body().get("answer")));
        Optional<Stored<Feedback>> feedback = feedbacks.byId(id, ALL);
        if (answer.isPresent() && feedback.isPresent()) {
            Command once = new Command("answer-" + envelope.senderId(), true, "", "relay", OptionalLong.empty());
            feedbacks.answer(id, seals.seal(client, id, GiveFeedback.ANSWER, answer.get()), once, ALL);
            tell(feedback.get().value(), once);
        }
        return Delivery.TAKEN;
    }

    private void tell(Feedback feedback, Command once) {
        bookings.change(feedback.booking(), ALL, once, read -> {
            InviteToSurvey.Invitation invitation = surveys.toAnswer(read, feedback.participant(), clock.instant());
            return new Change<>(read.value().more(invitation.links()), invitation.news());
        });
    }
}
