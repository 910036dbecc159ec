package org.confidant.complaintservice.measure;

import static org.confidant.complaintservice.measure.MeasureStep.ACCEPT;
import static org.confidant.complaintservice.measure.MeasureStep.APPROVE;
import static org.confidant.complaintservice.measure.MeasureStep.COMPLETE;
import static org.confidant.complaintservice.measure.MeasureStep.DECLINE;
import static org.confidant.complaintservice.measure.MeasureStep.REFUSE;

import java.util.Map;
import java.util.Optional;
import org.confidant.complaintservice.measure.MeasureState.Accepted;
import org.confidant.complaintservice.measure.MeasureState.Declined;
import org.confidant.complaintservice.measure.MeasureState.Done;
import org.confidant.complaintservice.measure.MeasureState.Ordered;
import org.confidant.complaintservice.measure.MeasureState.Proposed;
import org.confidant.complaintservice.measure.MeasureState.Refused;

/** The state machine of measures: a pair that is missing here is refused. Rendered in docs/state-machines.md. */
final class MeasureTransitions {
    private static final Map<Class<? extends MeasureState>, Map<MeasureStep, Class<? extends MeasureState>>> TABLE = Map
            .of(
                    Proposed.class, Map.of(APPROVE, Ordered.class, DECLINE, Declined.class),
                    Ordered.class, Map.of(ACCEPT, Accepted.class, REFUSE, Refused.class, COMPLETE, Done.class),
                    Accepted.class, Map.of(REFUSE, Refused.class, COMPLETE, Done.class),
                    Refused.class, Map.of(COMPLETE, Done.class),
                    Done.class, Map.of(COMPLETE, Done.class));

    private MeasureTransitions() {}

    /** The state that step leads to, if it may be taken from here. */
    static Optional<Class<? extends MeasureState>> next(Class<? extends MeasureState> from, MeasureStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(step));
    }
}
