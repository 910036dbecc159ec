package org.confidant.bookingservice.feedback;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Command;

/** All feedback. */
public interface Feedbacks {
    /** Keeps it, once per participant and session: empty if they said something else before. */
    Optional<Stored<Feedback>> add(String id, Feedback feedback, List<Message> messages, Command command);

    Optional<Stored<Feedback>> byId(String id, BranchScope scope);

    /** Keeps what the client is answered; a second answer to the same task changes nothing. */
    void answer(String id, String sealed, Command command, BranchScope scope);

    /** Hands over all feedback about sessions that were planned to start in that stretch. */
    void eachStarting(TimeSlot stretch, BranchScope scope, Consumer<Feedback> reader);
}
