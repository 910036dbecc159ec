package org.confidant.complaintservice.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.complaintservice.ComplaintProblem;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.Session;
import org.confidant.complaintservice.session.Sessions;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.Years;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Takes a complaint down and lets its client be told at once (C1, C2). */
@Component
public final class FileComplaint {
    private static final int REFERENCES_TRIED = 3;

    private final Complaints complaints;
    private final Sessions sessions;
    private final Roster roster;
    private final WhoHandles whoHandles;
    private final WhoIsTold whoIsTold;
    private final WordSeals seals;
    private final TellClient tellClient;
    private final DueTimes dueTimes;
    private final Policies policies;
    private final Clock clock;
    private final MeterRegistry meters;

    FileComplaint(Complaints complaints, Sessions sessions, Roster roster, WhoHandles whoHandles, WhoIsTold whoIsTold,
            WordSeals seals, TellClient tellClient, DueTimes dueTimes, Policies policies, Clock clock,
            MeterRegistry meters) {
        this.complaints = complaints;
        this.sessions = sessions;
        this.roster = roster;
        this.whoHandles = whoHandles;
        this.whoIsTold = whoIsTold;
        this.seals = seals;
        this.tellClient = tellClient;
        this.dueTimes = dueTimes;
        this.policies = policies;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * The complaint; an earlier request with the same key is answered by what it filed.
     *
     * @param reporter who took it down: a staff id, a partner's client id, or {@code participant N} for a link
     */
    public Stored<Complaint> file(Filing filing, String reporter, BranchScope scope, Command command) {
        return complaints.filedBefore(command).orElseGet(() -> {
            requirePast(filing);
            Origin origin = origin(filing, scope);
            requireKnown(filing, origin);
            return kept(filing, origin, reporter, command);
        });
    }

    private void requirePast(Filing filing) {
        if (filing.happenedAt().filter(at -> !Years.include(at)).isPresent()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("happenedAt", Years.RULE);
        }
        if (filing.happenedAt().filter(clock.instant()::isBefore).isPresent()) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("happenedAt",
                    "must not lie in the future");
        }
    }

    private Origin origin(Filing filing, BranchScope scope) {
        if (filing.session().isPresent()) {
            Session session = sessions.byId(filing.session().get(), scope).map(Stored::value)
                    .filter(known -> filing.branch().filter(named -> !named.equals(known.branch())).isEmpty())
                    .orElseThrow(() -> new Refusal(ComplaintProblem.UNKNOWN_SESSION,
                            "There is no such session that has begun in a branch of yours.").field("session",
                                    "must be a session of the branch"));
            requireParticipant(filing, session);
            return Origin.of(session.branch(), filing.session().get(),
                    new Origin.Delivered(session.offering(), session.channel(), session.practitioner()));
        }
        BranchId branch = filing.branch().orElseThrow();
        return Origin.of(roster.branch(branch, scope).orElseThrow(Refusal::notFound).id(), filing.booking());
    }

    /** Who hears of a session took part in it. */
    private static void requireParticipant(Filing filing, Session session) {
        if (filing.client().filter(client -> session.participants().stream()
                .noneMatch(one -> one.client().equals(client))).isPresent()) {
            throw new Refusal(ComplaintProblem.UNKNOWN_PARTICIPANT, "Somebody else who complains is named in contact.")
                    .field("client", "must be a participant of the session");
        }
    }

    private void requireKnown(Filing filing, Origin origin) {
        if (!whoHandles.strangers(filing.accused(), origin).isEmpty()) {
            throw strangers();
        }
    }

    /** Without saying which one: ids of other branches are not told. */
    static Refusal strangers() {
        return new Refusal(ComplaintProblem.UNKNOWN_ACCUSED, "Somebody named does not work here.").field("accused",
                "must be ids of staff members of the branch");
    }

    private Set<StaffId> accused(Filing filing, Origin origin) {
        return filing.aboutManagement() ? whoHandles.management(origin.branch()) : filing.accused();
    }

    private Stored<Complaint> kept(Filing filing, Origin origin, String reporter, Command command) {
        Instant now = clock.instant();
        Words words = seals.seal(command.id(), filing);
        for (int attempt = 1;; attempt++) {
            Submission submission = new Submission(Reference.random(), origin, filing.client(), filing.intake(),
                    reporter, words, policies.inForce(now).version(), filing.aboutManagement(), filing.happenedAt());
            Complaint complaint = dueTimes.afterStep(new Complaint(submission, accused(filing, origin),
                    ComplaintState.Received.of(filing),
                    List.of(HistoryEntry.of(HistoryEntry.What.FILED, now, reporter, Optional.empty())),
                    Due.UNRECKONED, Alerts.filed(filing.danger()), Following.NONE, Optional.empty()));
            try {
                Change<Complaint> told = tellClient.filed(command.id(), complaint);
                Created<Complaint> created = complaints.file(told.next(),
                        Stream.concat(told.messages().stream(), danger(command.id(), complaint).stream()).toList(),
                        command);
                if (!created.repeated()) {
                    ComplaintMeter.FILED.counter(meters, filing.intake().word()).increment();
                    filing.danger().ifPresent(_ -> ComplaintMeter.NOTICES.counter(meters, "danger").increment());
                }
                return created.stored();
            } catch (DuplicateValue taken) {
                if (attempt == REFERENCES_TRIED) {
                    throw taken;
                }
            }
        }
    }

    /** Who must know of danger, in the very write of the filing (C10). */
    private List<Message> danger(String id, Complaint complaint) {
        return complaint.alerts().danger().stream()
                .map(_ -> StaffNews.danger(id, complaint, whoIsTold.ofDanger(complaint))).toList();
    }
}
