package org.confidant.complaintservice.measure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bson.types.Binary;
import org.confidant.complaintservice.measure.InterimMeasure;
import org.confidant.complaintservice.measure.Measure;
import org.confidant.complaintservice.measure.MeasureSeals;
import org.confidant.complaintservice.measure.MeasureState;
import org.confidant.complaintservice.measure.Treatment;
import org.confidant.complaintservice.measure.Verdict;
import org.confidant.complaintservice.measure.web.MeasureView.AmountView;
import org.confidant.complaintservice.measure.web.MeasureView.BookingView;
import org.confidant.complaintservice.measure.web.MeasureView.InsideView;
import org.confidant.complaintservice.measure.web.MeasureView.VerdictView;
import org.confidant.complaintservice.roster.BranchId;
import org.confidant.complaintservice.roster.Roster;
import org.confidant.complaintservice.roster.StaffId;
import org.confidant.complaintservice.session.ClientId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Measures as a caller sees them, in the branch's zone. */
@Component
class MeasureViews {
    private final MeasureSeals seals;
    private final Roster roster;
    private final Clock clock;

    MeasureViews(MeasureSeals seals, Roster roster, Clock clock) {
        this.seals = seals;
        this.roster = roster;
        this.clock = clock;
    }

    MeasureView view(Stored<Measure> stored, boolean inside, Caller caller) {
        Measure measure = stored.value();
        ZoneId zone = zone(measure.branch(), caller);
        Treatment treatment = measure.treatment();
        MeasureState state = measure.state();
        return new MeasureView(stored.id(), stored.version(), measure.complaint(), treatment.kind().word(),
                state.word(), local(measure.since(), zone), measure.proposal().by(),
                local(measure.proposal().at(), zone),
                treatment instanceof Treatment.Suspension(_, var until) ? local(until, zone) : null,
                treatment instanceof Treatment.Compensation(_, var money)
                        ? new AmountView(money.amount(), money.currency().getCurrencyCode())
                        : null,
                state instanceof MeasureState.Refused(var reason) ? reason : null,
                state instanceof MeasureState.Done(var result, _) ? result.orElse(null) : null,
                state instanceof MeasureState.Done(_, var score) && score.isPresent() ? score.getAsInt() : null,
                measure.verdict().map(said -> new VerdictView(said.approved(), said.by(), local(said.at(), zone)))
                        .orElse(null),
                inside ? inside(stored.id(), measure) : null);
    }

    private InsideView inside(String id, Measure measure) {
        Treatment treatment = measure.treatment();
        return new InsideView(treatment.about().map(StaffId::value).orElse(null),
                client(treatment).map(ClientId::value).orElse(null),
                treatment instanceof Treatment.Training(_, var course) ? course : null,
                treatment instanceof Treatment.Apology apology ? open(id, measure, "words", apology.words()) : null,
                open(id, measure, "reason", measure.proposal().reason()),
                measure.verdict().flatMap(Verdict::reason).map(reason -> open(id, measure, "verdict", reason))
                        .orElse(null),
                null, null);
    }

    private static Optional<ClientId> client(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Apology apology -> Optional.of(apology.client());
            case Treatment.Compensation compensation -> Optional.of(compensation.client());
            case Treatment.Talk _,Treatment.Training _,Treatment.Suspension _ -> Optional.empty();
        };
    }

    private String open(String id, Measure measure, String field, Binary sealed) {
        return seals.open(measure.complaint(), id, field, sealed);
    }

    /** It is ordered until booking-service knows it as it is, and done when it is over. */
    MeasureView interim(Stored<InterimMeasure> stored, boolean inside, Caller caller) {
        InterimMeasure measure = stored.value();
        ZoneId zone = zone(measure.branch(), caller);
        boolean live = measure.live(clock.instant());
        String state = live ? measure.isKnown() ? "Accepted" : "Ordered" : "Done";
        Instant since = live ? measure.proposal().at() : measure.until();
        return new MeasureView(stored.id(), stored.version(), measure.complaint(), "interim", state,
                local(since, zone), measure.proposal().by(), local(measure.proposal().at(), zone),
                local(measure.until(), zone), null, null, null, null, null,
                inside ? inside(stored.id(), measure, zone) : null);
    }

    private InsideView inside(String id, InterimMeasure measure, ZoneId zone) {
        Optional<InterimMeasure.Known> known = measure.known();
        return new InsideView(measure.practitioner().value(), null, null, null,
                seals.open(measure.complaint(), id, "reason", measure.proposal().reason()), null,
                known.map(said -> local(said.at(), zone)).orElse(null),
                known.map(said -> said.bookings().stream().map(one -> new BookingView(one.booking(),
                        local(one.start(), zone), local(one.end(), zone))).toList()).orElse(null));
    }

    private ZoneId zone(BranchId branch, Caller caller) {
        return roster.zone(branch, caller.scope());
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
