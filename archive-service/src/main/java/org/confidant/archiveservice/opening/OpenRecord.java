package org.confidant.archiveservice.opening;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;
import org.springframework.stereotype.Component;

/**
 * Opens a record for somebody who needs to know, once per command (A3). What it holds is read and opened first and leaves only
 * when its entry is committed; so there is no content without an entry. What cannot be read leaves no entry in the chain of
 * openings.
 */
@Component
public final class OpenRecord {
    private final RecordKeys keys;
    private final NeedToKnow needToKnow;
    private final ReadRecord readRecord;
    private final Chains chains;
    private final RefusedOpenings refused;
    private final Clock clock;
    private final MeterRegistry meters;

    OpenRecord(RecordKeys keys, NeedToKnow needToKnow, ReadRecord readRecord, Chains chains,
            RefusedOpenings refused, Clock clock, MeterRegistry meters) {
        this.keys = keys;
        this.needToKnow = needToKnow;
        this.readRecord = readRecord;
        this.chains = chains;
        this.refused = refused;
        this.clock = clock;
        this.meters = meters;
    }

    /** Opens it for that reason; an earlier opening with the same key is shown without content. */
    public Opened open(String session, String reason, Caller caller, Command command) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Opened opened = opened(session, reason, caller, command);
            outcome = opened.content().isPresent() ? "opened" : "repeated";
            return opened;
        } catch (Refusal refusal) {
            outcome = refusal.type().status() < 500 ? "refused" : "unavailable";
            throw refusal;
        } finally {
            sample.stop(ArchiveMeter.OPENINGS.timer(meters, outcome));
        }
    }

    private Opened opened(String session, String reason, Caller caller, Command command) {
        refused.requirePatience(caller);
        Optional<Entry> before = chains.madeBefore(command);
        if (before.isPresent()) {
            return repeated(before.get(), command);
        }
        Instant now = clock.instant();
        Finding.Open readable = readable(session, caller, command, now);
        Stored<SessionRecord> record = readable.record();
        Ground ground = readable.ground();
        RecordKey key;
        RecordContent content;
        try {
            key = keys.open(session, record.value())
                    .orElseThrow(() -> refusal(Outcome.ERASED, record, caller, command));
            content = readRecord.read(record, key, caller, ground.scope());
        } catch (BrokenSeal broken) {
            throw refusal(Outcome.DAMAGED, record, caller, command);
        }
        Opening opening = new Opening(command.id(), Ids.random(), command.bodyHash(), now, caller.id(),
                ground.role().realmName(), Outcome.OPENED, session,
                record.value().session().clients().stream().map(ClientId::value).toList(),
                Optional.of(Reasons.seal(key, session, command.id(), reason)), ground.complaint());
        Entry entry = chains.append(ChainName.OPENINGS, record.value().session().branch().value(), opening);
        return entry.opening().mark().equals(opening.mark())
                ? new Opened(entry, Optional.of(content))
                : repeated(entry, command);
    }

    private static Opened repeated(Entry entry, Command command) {
        if (!entry.opening().request().equals(command.bodyHash())) {
            throw new Refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                    "Use a new Idempotency-Key for a new request, or send the same body again.");
        }
        return new Opened(entry, Optional.empty());
    }

    private Finding.Open readable(String session, Caller caller, Command command, Instant now) {
        return switch (needToKnow.find(session, caller, now)) {
            case Finding.Open readable -> readable;
            case Finding.Closed(Outcome why, Optional<Stored<SessionRecord>> record) -> {
                if (record.isEmpty()) {
                    refused.remember(why, session, Optional.empty(), caller, command);
                    throw Refusal.notFound();
                }
                throw refusal(why, record.get(), caller, command);
            }
        };
    }

    private Refusal refusal(Outcome outcome, Stored<SessionRecord> record, Caller caller, Command command) {
        refused.remember(outcome, record.id(), Optional.of(record.value()), caller, command);
        return switch (outcome) {
            case ERASED -> new Refusal(ArchiveProblem.RECORD_ERASED, "Nobody can read this record any more.");
            case DAMAGED -> new Refusal(ArchiveProblem.RECORD_DAMAGED, "Something of the record was altered.");
            case GRANT_ENDED -> Finding.ended();
            case NOT_SERVING -> new Refusal(PlatformProblem.NOT_ALLOWED,
                    "You neither led this session nor serve its clients now.");
            case OTHER_BRANCH, UNKNOWN_RECORD, OPENED -> Refusal.notFound();
        };
    }
}
