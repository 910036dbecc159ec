package org.confidant.staffservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.RestrictPerson;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/**
 * Makes the person follow the measure: restricted before it is accepted, released after it is done. A message only says that
 * something changed; what is applied is the present state, read again when somebody was faster.
 */
@Component
public final class FollowMeasure implements Courier {
    /** The lane. */
    public static final String RECEIVER = "measure";
    private static final int ROUNDS = 5;

    private final Measures measures;
    private final People people;
    private final RestrictPerson restrictPerson;
    private final Clock clock;
    private final MeterRegistry meters;

    FollowMeasure(Measures measures, People people, RestrictPerson restrictPerson, Clock clock, MeterRegistry meters) {
        this.measures = measures;
        this.people = people;
        this.restrictPerson = restrictPerson;
        this.clock = clock;
        this.meters = meters;
    }

    static Message changed() {
        return new Message(RECEIVER, "MeasureChanged", Map.of());
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        MeasureId id = new MeasureId(envelope.senderId());
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Stored<Measure>> read = measures.find(id, everywhere());
            if (read.isEmpty()) {
                return new Delivery.Refused("no measure is known under this id");
            }
            boolean here = follow(read.get().value());
            if (read.get().value().state() != MeasureState.ORDERED || decided(read.get(), here)) {
                return Delivery.TAKEN;
            }
        }
        return new Delivery.Unavailable("the measure keeps changing");
    }

    /** Whether the person is here to follow. */
    private boolean follow(Measure measure) {
        StaffId person = measure.order().person();
        if (measure.restrictsNow()) {
            return restrictPerson.restrict(person, measure.id().value());
        }
        if (measure.order().kind().restricts()) {
            restrictPerson.release(person, measure.id().value());
        }
        return people.find(person, everywhere()).filter(found -> found.value().isHere()).isPresent();
    }

    private boolean decided(Stored<Measure> ordered, boolean here) {
        Measure next = here ? ordered.value().accepted(clock.instant()) : ordered.value().refused();
        Message told = here
                ? MeasureMessages.accepted(next)
                : MeasureMessages.refused(next.id(), MeasureMessages.Reason.LEFT);
        boolean written = measures.write(ordered, new Change<>(next, List.of(told))).isPresent();
        if (written) {
            StaffMeter.MEASURES.counter(meters, next.order().kind().word(),
                    (here ? MeasureStep.ACCEPT : MeasureStep.REFUSE).word()).increment();
        }
        return written;
    }

    private static BranchScope everywhere() {
        return Everywhere.because("the relay serves every branch");
    }
}
