package org.confidant.archiveservice.record;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.link.LinkToken;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.roster.StaffId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Lets a record follow its session (B13): what comes twice takes effect once, what comes too early is asked for again. */
@Component
final class FollowSession {
    private static final Command TOLD = new Command("", false, "", "booking-service", OptionalLong.empty());
    private static final Delivery TOO_EARLY = new Delivery.Unavailable("what comes before it has not arrived yet");

    private final Records records;
    private final Summaries summaries;
    private final RecordKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    FollowSession(Records records, Summaries summaries, RecordKeys keys, Clock clock, MeterRegistry meters) {
        this.records = records;
        this.summaries = summaries;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    Delivery start(SessionMessage.SessionStarted message, long n) {
        Session session = message.started();
        List<WrappedKey> wrapped = keys.wrapFresh(message.session(), session.clients());
        List<ChatLink> links = new ArrayList<>();
        List<Message> news = new ArrayList<>();
        if (session.remote()) {
            session.participants().forEach(participant -> keys.ofClient(participant.client()).ifPresent(key -> {
                LinkToken token = LinkToken.random();
                links.add(new ChatLink(token.hash(), participant.number()));
                news.add(ArchiveNews.linkMinted(message.session(), participant, key, token));
            }));
        }
        records.start(message.session(), SessionRecord.of(session, wrapped, links, n), news);
        count("start");
        return Delivery.TAKEN;
    }

    Delivery end(SessionMessage.SessionEnded message, Envelope envelope) {
        return changed(envelope, "end", record -> record.end(
                Ending.told(message.endedAt(), message.outcome(), clock.instant()), envelope.n()));
    }

    Delivery correct(SessionMessage.SessionCorrected message, Envelope envelope) {
        return changed(envelope, "correct", record -> record.correct(message.startedAt(),
                Optional.ofNullable(message.endedAt()), envelope.n()));
    }

    /** Dropped if nobody could ever read it: all participants are erased. */
    Delivery summarise(SessionMessage.SummaryTold message, Envelope envelope) {
        Optional<Stored<SessionRecord>> found = records.byId(message.session(), scope(envelope));
        if (found.isEmpty()) {
            return TOO_EARLY;
        }
        SessionRecord record = found.get().value();
        keys.open(message.session(), record).ifPresent(key -> {
            summaries.keep(message.session(), record.session().branch(), Summary.seal(key, message.session(),
                    envelope.n(), new StaffId(message.by()), message.at(), message.text()));
            count("summarise");
        });
        return Delivery.TAKEN;
    }

    private Delivery changed(Envelope envelope, String step, UnaryOperator<SessionRecord> decision) {
        Optional<Stored<SessionRecord>> found = records.byId(envelope.senderId(), scope(envelope));
        if (found.isEmpty() || envelope.n() > found.get().value().heard() + 1) {
            return TOO_EARLY;
        }
        if (envelope.n() <= found.get().value().heard()) {
            return Delivery.TAKEN;
        }
        try {
            records.change(envelope.senderId(), scope(envelope), TOLD, read -> Change.silent(
                    envelope.n() > read.value().heard() ? decision.apply(read.value()) : read.value()));
        } catch (Refusal refusal) {
            return refusal.type() == ArchiveProblem.ILLEGAL_RECORD_STEP
                    ? new Delivery.Refused(refusal.detail())
                    : new Delivery.Unavailable(refusal.detail());
        }
        count(step);
        return Delivery.TAKEN;
    }

    private static BranchScope scope(Envelope envelope) {
        return InboxScope.ofSender(envelope.sender());
    }

    private void count(String step) {
        ArchiveMeter.STEPS.counter(meters, step).increment();
    }
}
