package org.confidant.complaintservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.confidant.complaintservice.meter.ComplaintMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Lets a measure come back: accepted, refused or done, each reply once and in order (C6). */
@Component
final class TakeReplies {
    private static final Delivery NO_SUCH = new Delivery.Refused("there is no such measure of this sender");

    private final Measures measures;
    private final InterimMeasures interims;
    private final Clock clock;
    private final MeterRegistry meters;

    TakeReplies(Measures measures, InterimMeasures interims, Clock clock, MeterRegistry meters) {
        this.measures = measures;
        this.interims = interims;
        this.clock = clock;
        this.meters = meters;
    }

    private static Command from(Envelope envelope) {
        return new Command("", false, "", envelope.senderService(), OptionalLong.empty());
    }

    Delivery hear(MeasureMessage.Answer answer, Envelope envelope) {
        BranchScope scope = InboxScope.ofSender(envelope.sender());
        Optional<Measure> there = measures.byId(answer.measure(), scope).map(Stored::value).filter(
                measure -> measure.treatment().kind().receiver().equals(envelope.senderService()));
        if (there.isEmpty()) {
            return NO_SUCH;
        }
        long heard = there.get().heard();
        if (envelope.n() <= heard) {
            return Delivery.TAKEN;
        }
        if (envelope.n() > heard + 1) {
            return new Delivery.Unavailable("an earlier reply is missing");
        }
        try {
            Measure after = measures.change(answer.measure(), scope, from(envelope),
                    read -> Change.silent(read.value().hear(answer.reply(), envelope.n(), clock.instant()))).value();
            ComplaintMeter.MEASURES.counter(meters, after.treatment().kind().word(),
                    after.state().word().toLowerCase(Locale.ROOT)).increment();
            return Delivery.TAKEN;
        } catch (Refusal refusal) {
            if (refusal.type() == MeasureProblem.ILLEGAL_MEASURE_STEP) {
                return new Delivery.Refused(refusal.detail());
            }
            throw refusal;
        }
    }

    Delivery known(MeasureMessage.BookingsStopKnown message, Envelope envelope) {
        BranchScope scope = InboxScope.ofSender(envelope.sender());
        Optional<InterimMeasure> there = interims.byId(message.measure(), scope).map(Stored::value);
        if (there.isEmpty()) {
            return NO_SUCH;
        }
        if (envelope.n() > there.get().heard()) {
            InterimMeasure.Known said = new InterimMeasure.Known(clock.instant(), message.until(), message.booked());
            interims.change(message.measure(), scope, from(envelope),
                    read -> Change.silent(read.value().hear(said, envelope.n())));
            ComplaintMeter.MEASURES.counter(meters, "interim", "known").increment();
        }
        return Delivery.TAKEN;
    }
}
