package org.confidant.staffservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** Takes a measure on, or refuses it when there is nobody to carry it out with (C6). Ordered twice it is the same measure. */
@Component
public final class OrderMeasure {
    private final Measures measures;
    private final People people;
    private final MeterRegistry meters;

    OrderMeasure(Measures measures, People people, MeterRegistry meters) {
        this.measures = measures;
        this.people = people;
        this.meters = meters;
    }

    /** Takes it on for complaint-service. */
    void order(MeasureId id, Order order, BranchScope scope) {
        Measure ordered = Measure.ordered(id, order);
        Optional<MeasureMessages.Reason> reason = reason(order.person(), scope);
        boolean repeated = reason.map(why -> measures.add(ordered.refused(), List.of(MeasureMessages.refused(id, why))))
                .orElseGet(() -> measures.add(ordered, List.of(FollowMeasure.changed()))).repeated();
        if (!repeated) {
            StaffMeter.MEASURES.counter(meters, order.kind().word(), reason.isPresent() ? "refuse" : "order")
                    .increment();
        }
    }

    private Optional<MeasureMessages.Reason> reason(StaffId person, BranchScope scope) {
        return people.find(person, scope).map(found -> switch (found.value().state()) {
            case ADMITTED -> Optional.<MeasureMessages.Reason>empty();
            case DEPARTED -> Optional.of(MeasureMessages.Reason.LEFT);
            case ADMITTING, WITHDRAWN -> Optional.of(MeasureMessages.Reason.UNKNOWN_PERSON);
        }).orElse(Optional.of(MeasureMessages.Reason.UNKNOWN_PERSON));
    }
}
