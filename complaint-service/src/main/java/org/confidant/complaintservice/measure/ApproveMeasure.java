package org.confidant.complaintservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.Complaints;
import org.confidant.complaintservice.complaint.WhoHandles;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** A second person agrees to a measure or declines it (C6). It may come after the complaint was closed: it was promised before. */
@Component
public final class ApproveMeasure {
    private final Complaints complaints;
    private final WhoHandles whoHandles;
    private final Measures measures;
    private final MeasureSeals seals;
    private final MeasureNews news;
    private final Clock clock;
    private final MeterRegistry meters;

    ApproveMeasure(Complaints complaints, WhoHandles whoHandles, Measures measures, MeasureSeals seals,
            MeasureNews news, Clock clock, MeterRegistry meters) {
        this.complaints = complaints;
        this.whoHandles = whoHandles;
        this.measures = measures;
        this.seals = seals;
        this.news = news;
        this.clock = clock;
        this.meters = meters;
    }

    /** The measure after it; who may not approve anything of this complaint finds nothing. */
    public Stored<Measure> decide(String complaint, String id, boolean approved, Optional<String> reason, Caller caller,
            Command command) {
        Complaint about = complaints.byId(complaint, caller.scope()).map(Stored::value)
                .filter(known -> whoHandles.mayApprove(known, caller)).orElseThrow(Refusal::notFound);
        boolean handles = whoHandles.handles(about, caller);
        Stored<Measure> decided = measures.change(id, caller.scope(), command, read -> {
            Measure measure = read.value();
            if (!measure.complaint().equals(complaint)
                    || !(handles || measure.treatment().kind().needsSecondPerson())) {
                throw Refusal.notFound();
            }
            requireOther(measure, caller);
            Measure next = measure.decide(new Verdict(approved, caller.id(), clock.instant(),
                    reason.map(why -> seals.seal(complaint, id, "verdict", why))));
            return approved
                    ? new Change<>(next,
                            List.of(news.ordered(id, next, about.reference(), about.causes(), Optional.empty())))
                    : Change.silent(next);
        });
        ComplaintMeter.MEASURES.counter(meters, decided.value().treatment().kind().word(),
                approved ? "approve" : "decline").increment();
        return decided;
    }

    private static void requireOther(Measure measure, Caller caller) {
        if (measure.proposal().by().equals(caller.id())) {
            throw new Refusal(PlatformProblem.NOT_ALLOWED, "Somebody else than who proposed it decides.");
        }
    }
}
