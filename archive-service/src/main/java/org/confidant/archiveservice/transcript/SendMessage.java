package org.confidant.archiveservice.transcript;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Adds a message to a session's transcript: in order, once per command, whatever device or replica sends (A2). */
@Component
public final class SendMessage {
    private static final int ATTEMPTS = 50;

    private final Transcripts transcripts;
    private final Arrivals arrivals;
    private final Clock clock;
    private final MeterRegistry meters;

    SendMessage(Transcripts transcripts, Arrivals arrivals, Clock clock, MeterRegistry meters) {
        this.transcripts = transcripts;
        this.arrivals = arrivals;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param saidAt by the author's account; now if nothing is said of it */
    public ChatMessage send(Conversation conversation, String text, Optional<Instant> saidAt, Command command) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            ChatMessage sent = taken(conversation, text, saidAt, command);
            outcome = "taken";
            return sent;
        } catch (Refusal refusal) {
            outcome = refusal.type().status() < 500 ? "refused" : "unavailable";
            throw refusal;
        } finally {
            String author = conversation.author() instanceof Author.Practitioner ? "practitioner" : "client";
            sample.stop(ArchiveMeter.APPENDING.timer(meters, author, outcome));
        }
    }

    private ChatMessage taken(Conversation conversation, String text, Optional<Instant> saidAt, Command command) {
        Instant now = clock.instant();
        var said = new SealedMessage.Said(text, saidAt.orElse(now).truncatedTo(ChronoUnit.MILLIS), now);
        SealedMessage message = arrivals.oneAtATime(conversation.session(),
                () -> add(conversation, said, command));
        return message.open(conversation.key(), conversation.session());
    }

    private Optional<SealedMessage> sentBefore(Conversation conversation, Command command) {
        if (!command.keyed()) {
            return Optional.empty();
        }
        Optional<SealedMessage> before = transcripts.sentBefore(conversation.session(), command.id(),
                conversation.scope());
        if (before.flatMap(SealedMessage::command).filter(sent -> !sent.bodyHash().equals(command.bodyHash()))
                .isPresent()) {
            throw new Refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new Idempotency-Key for a new request, or send the same body again.");
        }
        return before;
    }

    /** The tail is read first: who then finds no trace of the command writes only if nothing was added since the tail. */
    private SealedMessage add(Conversation conversation, SealedMessage.Said said, Command command) {
        String session = conversation.session();
        Optional<SealedMessage.Sent> sent = command.keyed()
                ? Optional.of(new SealedMessage.Sent(command.id(), command.bodyHash()))
                : Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Tail tail = transcripts.tail(session, conversation.scope());
            Optional<SealedMessage> before = sentBefore(conversation, command);
            if (before.isPresent()) {
                return before.get();
            }
            conversation.record().value().requireTakesMessage(said.at(), said.takenAt());
            SealedMessage message = SealedMessage.seal(conversation.key(), session, tail.next(),
                    conversation.author(), said, sent);
            if (added(conversation, tail, message)) {
                arrivals.ring(session);
                return message;
            }
        }
        throw new Refusal(PlatformProblem.CHANGED_MEANWHILE, "Too many send at the same time; try again.");
    }

    private boolean added(Conversation conversation, Tail tail, SealedMessage message) {
        return switch (tail.add(message.bytes())) {
            case Tail.Next.Push push -> transcripts.push(conversation.session(), tail, message);
            case Tail.Next.Begin begin ->
                transcripts.begin(conversation.session(), conversation.branch(), tail, message);
            case Tail.Next.Fill fill -> {
                transcripts.fill(conversation.session(), tail);
                yield false;
            }
            case Tail.Next.Exceeded exceeded -> throw new Refusal(ArchiveProblem.TRANSCRIPT_FULL,
                    "No more messages fit into this session.");
            case Tail.Next.Over over -> throw new Refusal(ArchiveProblem.RECORD_SEALED, "The record is sealed.");
        };
    }
}
