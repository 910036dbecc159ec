package org.confidant.archiveservice.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.archiveservice.ArchiveProblem;
import org.confidant.platform.problem.Refusal;

/**
 * The account of one session; its id is the session's (A1).
 *
 * @param keys the record's key, wrapped for each participant whose keyset lived when the session started
 * @param corrections earlier times, oldest first
 * @param heard the number of the last message from the booking
 */
public record SessionRecord(RecordState state, Session session, Optional<Ending> ending, List<WrappedKey> keys,
        List<ChatLink> links, Optional<Notes> notes, NotesTold notesTold, List<Correction> corrections,
        Optional<Closure> closure, long heard) {
    public SessionRecord {
        keys = List.copyOf(keys);
        links = List.copyOf(links);
        corrections = List.copyOf(corrections);
    }

    /** The record of a session that has just started, told in that message. */
    public static SessionRecord of(Session session, List<WrappedKey> keys, List<ChatLink> links, long n) {
        return new SessionRecord(RecordState.OPEN, session, Optional.empty(), keys, links, Optional.empty(),
                NotesTold.NOTHING, List.of(), Optional.empty(), n);
    }

    /** The session is over. */
    public SessionRecord end(Ending told, long n) {
        return new SessionRecord(to(RecordStep.END), session, Optional.of(told), keys, links, notes, notesTold,
                corrections, closure, n);
    }

    /** Other times hold from now on; those that held before are kept. */
    public SessionRecord correct(Instant startedAt, Optional<Instant> endedAt, long n) {
        Correction before = new Correction(session.startedAt(), ending.map(Ending::at));
        return new SessionRecord(to(RecordStep.CORRECT), session.startedAt(startedAt),
                ending.map(known -> endedAt.map(known::at).orElse(known)), keys, links, notes, notesTold,
                Stream.concat(corrections.stream(), Stream.of(before)).toList(), closure, n);
    }

    /** A new draft in place of the one before. */
    public SessionRecord write(Notes draft) {
        boolean told = notesTold.written() || notesTold.missing();
        return new SessionRecord(to(RecordStep.WRITE_NOTES), session, ending, keys, links, Optional.of(draft),
                new NotesTold(notesTold.missing(), told), corrections, closure, heard);
    }

    /** Nobody wrote notes in time. */
    public SessionRecord missNotes() {
        return new SessionRecord(to(RecordStep.MISS_NOTES), session, ending, keys, links, notes,
                new NotesTold(true, notesTold.written()), corrections, closure, heard);
    }

    /** Closed for good. */
    public SessionRecord seal(Closure found) {
        return new SessionRecord(to(RecordStep.SEAL), session, ending, keys, links, notes,
                new NotesTold(notesTold.missing(), notesTold.written() || notes.isPresent()), corrections,
                Optional.of(found), heard);
    }

    private RecordState to(RecordStep step) {
        return Transitions.next(state, step).orElseThrow(() -> new Refusal(ArchiveProblem.ILLEGAL_RECORD_STEP,
                "The record is " + state.word() + ".").with("state", state.word()));
    }

    /** Refuses a step that is not allowed from here. */
    public void requireMay(RecordStep step) {
        to(step);
    }

    /** Whether that person led the session. */
    public boolean ledBy(String caller) {
        return session.practitioner().value().equals(caller);
    }

    /** Whether anything may still be said in it; so long the links of its participants open it. */
    public boolean takesMessages(Instant now) {
        return switch (state) {
            case OPEN -> true;
            case ENDED -> ending.map(over -> over.takesMessages(now)).orElse(true);
            case SEALED -> false;
        };
    }

    /** When it is to be sealed. */
    public Optional<Instant> sealDue() {
        return state == RecordState.ENDED ? ending.map(over -> over.from().plus(Ending.DRAFT)) : Optional.empty();
    }

    /** When somebody is to be told that there are no notes. */
    public Optional<Instant> notesDue() {
        return state == RecordState.ENDED && notes.isEmpty() && !notesTold.missing()
                ? ending.map(over -> over.from().plus(Ending.NOTES_EXPECTED))
                : Optional.empty();
    }

    /** Refuses a message of that time: a running session takes what was said up to now, an ended one for a day. */
    public void requireTakesMessage(Instant said, Instant now) {
        requireMay(RecordStep.TAKE_MESSAGE);
        if (ending.isPresent() && !ending.get().takesMessages(now)) {
            throw new Refusal(ArchiveProblem.SESSION_LONG_OVER, "The session ended more than 24 hours ago.");
        }
        Instant last = ending.map(Ending::at).orElse(now);
        if (said.isBefore(session.startedAt()) || said.isAfter(last)) {
            throw new Refusal(ArchiveProblem.OUTSIDE_SESSION, "A message is of a time within the session.")
                    .field("at", "must lie between the session's start and its end, or now while it runs");
        }
    }
}
