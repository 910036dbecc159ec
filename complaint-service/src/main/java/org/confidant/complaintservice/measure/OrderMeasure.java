package org.confidant.complaintservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.link.LinkToken;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.crypto.KeysetState;
import org.confidant.platform.crypto.SubjectKeys;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Orders a measure and tells the service that owns it; one that needs a second person is proposed and waits (C6). */
@Component
public final class OrderMeasure {
    private static final Duration LONGEST_SUSPENSION = Duration.ofDays(90);

    private final OwnedComplaints owned;
    private final Measures measures;
    private final MeasureSeals seals;
    private final MeasureNews news;
    private final SubjectKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;

    OrderMeasure(OwnedComplaints owned, Measures measures, MeasureSeals seals, MeasureNews news, SubjectKeys keys,
            Clock clock, MeterRegistry meters) {
        this.owned = owned;
        this.measures = measures;
        this.seals = seals;
        this.news = news;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
    }

    /** The measure; an earlier request with the same key is answered by what it ordered. */
    public Stored<Measure> order(String complaint, NewMeasure wanted, Caller caller, Command command) {
        Complaint about = owned.handled(complaint, caller);
        return measures.orderedBefore(command).orElseGet(() -> {
            owned.requireOwner(about, caller);
            if (measures.of(complaint, caller.scope()).size() >= Measures.MOST) {
                throw new Refusal(MeasureProblem.TOO_MANY_MEASURES, "No more can be ordered for this complaint.");
            }
            return ordered(complaint, about, wanted, caller, command);
        });
    }

    private Stored<Measure> ordered(String complaint, Complaint about, NewMeasure wanted, Caller caller,
            Command command) {
        Instant now = clock.instant();
        LinkToken link = LinkToken.random();
        Measure measure = Measure.of(complaint, about.origin().branch(),
                treatment(complaint, command.id(), about, wanted, link, now),
                new Proposal(caller.id(), now, seals.seal(complaint, command.id(), "reason", wanted.reason())));
        List<Message> told = measure.state() instanceof MeasureState.Ordered
                ? List.of(news.ordered(command.id(), measure, about.reference(), about.causes(), Optional.of(link)))
                : List.of();
        Created<Measure> created = measures.order(measure, told, command);
        if (!created.repeated()) {
            ComplaintMeter.MEASURES.counter(meters, wanted.kind().word(), told.isEmpty() ? "propose" : "order")
                    .increment();
        }
        return created.stored();
    }

    private Treatment treatment(String complaint, String id, Complaint about, NewMeasure wanted, LinkToken link,
            Instant now) {
        return switch (wanted.kind()) {
            case TALK -> new Treatment.Talk(colleague(about, wanted));
            case TRAINING -> new Treatment.Training(accused(about, wanted), wanted.course().orElseThrow());
            case SUSPENSION -> new Treatment.Suspension(accused(about, wanted), until(wanted, now));
            case APOLOGY -> new Treatment.Apology(client(about),
                    seals.seal(complaint, id, "words", wanted.words().orElseThrow()), link.hash());
            case COMPENSATION -> new Treatment.Compensation(client(about), wanted.amount().orElseThrow());
        };
    }

    private StaffId colleague(Complaint about, NewMeasure wanted) {
        StaffId person = new StaffId(wanted.person().orElseThrow());
        owned.requireStaff(about, person, "person");
        return person;
    }

    private StaffId accused(Complaint about, NewMeasure wanted) {
        StaffId person = new StaffId(wanted.person().orElseThrow());
        owned.requireAccused(about, person, "person");
        return person;
    }

    private static Instant until(NewMeasure wanted, Instant now) {
        Instant until = wanted.until().orElseThrow();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SUSPENSION))) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("until",
                    "must lie within the next " + LONGEST_SUSPENSION.toDays() + " days");
        }
        return until;
    }

    /** An erased client is none any more. */
    private ClientId client(Complaint about) {
        return about.client().filter(client -> !(keys.find(client.subject()) instanceof KeysetState.Destroyed))
                .orElseThrow(() -> new Refusal(MeasureProblem.NO_CLIENT,
                        "Nobody is known here whom this could be done for.").field("kind",
                                "must be about a staff member"));
    }
}
