package org.confidant.archiveservice.opening;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Optional;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.archiveservice.meter.ArchiveMeter;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.RecordKey;
import org.confidant.archiveservice.record.RecordKeys;
import org.confidant.archiveservice.record.Records;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.crypto.BrokenSeal;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
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
    private static final BranchScope ALL = Everywhere
            .because("a refused opening is remembered in the record's own branch");

    private final Records records;
    private final RecordKeys keys;
    private final NeedToKnow needToKnow;
    private final ReadRecord readRecord;
    private final Chains chains;
    private final RefusedOpenings refused;
    private final Clock clock;
    private final MeterRegistry meters;

    OpenRecord(Records records, RecordKeys keys, NeedToKnow needToKnow, ReadRecord readRecord, Chains chains,
            RefusedOpenings refused, Clock clock, MeterRegistry meters) {
        this.records = records;
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
        Stored<SessionRecord> record = readable(session, caller, command);
        RecordKey key;
        RecordContent content;
        try {
            key = keys.open(session, record.value())
                    .orElseThrow(() -> refusal(Outcome.ERASED, record, caller, command));
            content = readRecord.read(record, key, caller);
        } catch (BrokenSeal broken) {
            throw refusal(Outcome.DAMAGED, record, caller, command);
        }
        Opening opening = new Opening(command.id(), Ids.random(), command.bodyHash(), clock.instant(), caller.id(),
                Role.PRACTITIONER.realmName(), Outcome.OPENED, session,
                record.value().session().clients().stream().map(ClientId::value).toList(),
                Optional.of(Reasons.seal(key, session, command.id(), reason)));
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

    private Stored<SessionRecord> readable(String session, Caller caller, Command command) {
        Optional<Stored<SessionRecord>> found = records.byId(session, ALL);
        if (found.isEmpty()) {
            refused.remember(Outcome.UNKNOWN_RECORD, session, Optional.empty(), caller, command);
            throw Refusal.notFound();
        }
        SessionRecord record = found.get().value();
        if (!caller.belongsTo(record.session().branch().value())) {
            throw refusal(Outcome.OTHER_BRANCH, found.get(), caller, command);
        }
        if (!needToKnow.mayRead(record, caller)) {
            throw refusal(Outcome.NOT_SERVING, found.get(), caller, command);
        }
        return found.get();
    }

    private Refusal refusal(Outcome outcome, Stored<SessionRecord> record, Caller caller, Command command) {
        refused.remember(outcome, record.id(), Optional.of(record.value()), caller, command);
        return switch (outcome) {
            case ERASED -> new Refusal(ArchiveProblem.RECORD_ERASED, "Nobody can read this record any more.");
            case DAMAGED -> new Refusal(ArchiveProblem.RECORD_DAMAGED, "Something of the record was altered.");
            case NOT_SERVING -> new Refusal(PlatformProblem.NOT_ALLOWED,
                    "You neither led this session nor serve its clients now.");
            case OTHER_BRANCH, UNKNOWN_RECORD, OPENED -> Refusal.notFound();
        };
    }
}
