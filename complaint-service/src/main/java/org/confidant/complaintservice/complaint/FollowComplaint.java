package org.confidant.complaintservice.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Lets a client in by a link to their complaint, and reads them what was said (C7). */
@Component
public final class FollowComplaint {
    private static final BranchScope ALL = Everywhere.because("what a duplicate repeats may be another branch's");

    private final Complaints complaints;
    private final WordSeals seals;
    private final SubjectKeys keys;
    private final Clock clock;

    FollowComplaint(Complaints complaints, WordSeals seals, SubjectKeys keys, Clock clock) {
        this.complaints = complaints;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who came in, and to which complaint. */
    public record Visitor(Stored<Complaint> stored) {
        public String id() {
            return stored.id();
        }

        public BranchScope scope() {
            return LinkScope.of(stored.value().origin().branch().value());
        }

        /** Whoever comes after the end is told where to go. */
        void requireOpen(Complaint complaint) {
            if (complaint.state() instanceof ComplaintState.Closed) {
                throw new Refusal(ComplaintProblem.ILLEGAL_COMPLAINT_STEP,
                        "It is closed. The desk takes down what there is to add.").with("state", "Closed");
            }
        }

        /** The participant who complained by the link to their session; of others no number is known. */
        String name() {
            Submission submission = stored.value().submission();
            return submission.intake() == Intake.LINK ? submission.reporter() : "client";
        }
    }

    /** Empty for every link that opens no complaint, an erased client's too. */
    public Optional<Visitor> enter(LinkToken token) {
        String hash = token.hash();
        return complaints.byLink(hash).filter(found -> found.value().following().opens(hash, clock.instant()))
                .filter(found -> seals.keyUnlessErased(found.id()).isPresent() && !erased(found.value()))
                .map(Visitor::new);
    }

    private boolean erased(Complaint complaint) {
        return complaint.client().filter(client -> keys.find(client.subject()) instanceof KeysetState.Destroyed)
                .isPresent();
    }

    /** Something that was said to the client or by them, in clear; nobody's name comes with it. */
    public record Message(Instant at, HistoryEntry.What what, String words) {}

    /** All of it in order, and what a duplicate's client was told of the other complaint. */
    public List<Message> messages(Stored<Complaint> stored) {
        Stream<Message> own = IntStream.range(0, stored.value().history().size()).boxed()
                .flatMap(place -> message(stored, place).stream());
        return Stream.concat(own, echoed(stored.value()).stream()).sorted(Comparator.comparing(Message::at)).toList();
    }

    private Optional<Message> message(Stored<Complaint> stored, int place) {
        HistoryEntry entry = stored.value().history().get(place);
        return switch (entry.what()) {
            case UPDATED, ASKED, REPLIED, ANSWERED -> entry.words().map(
                    words -> new Message(entry.at(), entry.what(), seals.openStep(stored.id(), place, words)));
            default -> Optional.empty();
        };
    }

    private Optional<Message> echoed(Complaint complaint) {
        return complaint.following().echo().flatMap(echo -> complaints.byId(echo.original(), ALL)
                .filter(original -> seals.keyUnlessErased(original.id()).isPresent())
                .flatMap(original -> message(original, echo.place()))
                .map(answer -> new Message(echo.at(), answer.what(), answer.words())));
    }

    /** Without the state: how it is looked into is nothing for clients. */
    static Refusal notWanted() {
        return new Refusal(ComplaintProblem.ILLEGAL_COMPLAINT_STEP, "Nothing like that is asked of you now.");
    }

    /** What is wanted from the client now. */
    public enum Wanted {
        REPLY,
        SATISFACTION,
        NOTHING
    }

    /** Once answered they are asked about the answer alone. */
    public static Wanted wanted(Complaint complaint) {
        if (complaint.state() instanceof ComplaintState.Answered) {
            return Wanted.SATISFACTION;
        }
        return Talk.awaited(complaint) ? Wanted.REPLY : Wanted.NOTHING;
    }
}
