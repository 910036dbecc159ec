package org.confidant.staffservice.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.meter.StaffMeter;
import org.confidant.staffservice.staff.People;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.stereotype.Component;

/** A talk was held, or a training passed or failed; for whom it concerns there is no such measure here (C6, C11). */
@Component
public final class CompleteMeasure {
    private static final Duration PATIENCE = BookingLane.PATIENCE;

    private final Measures measures;
    private final People people;
    private final Clock clock;
    private final MeterRegistry meters;

    CompleteMeasure(Measures measures, People people, Clock clock, MeterRegistry meters) {
        this.measures = measures;
        this.people = people;
        this.clock = clock;
        this.meters = meters;
    }

    /** Writes the result of a training's exam down on behalf of the caller, and waits until whoever takes bookings knows. */
    public Told<Measure> examined(MeasureId id, boolean passed, int score, Caller caller, Command command) {
        Stored<Measure> written = complete(id, MeasureKind.TRAINING,
                by -> Completion.examined(passed, score, by, clock.instant()), caller, command);
        return new Told<>(written, !(measures.followed(id, PATIENCE)
                && people.bookingKnows(written.value().order().person(), PATIENCE)));
    }

    /** Writes down on behalf of the caller that a talk took place; it restricted nobody, so nobody is waited for. */
    public Stored<Measure> held(MeasureId id, Optional<String> note, Caller caller, Command command) {
        return complete(id, MeasureKind.TALK, by -> Completion.held(by, clock.instant(), note), caller, command);
    }

    private Stored<Measure> complete(MeasureId id, MeasureKind kind, Function<StaffId, Completion> how, Caller caller,
            Command command) {
        AtomicBoolean decided = new AtomicBoolean();
        StaffId by = new StaffId(caller.id());
        Stored<Measure> written = measures.change(id, caller.scope(), command, read -> {
            requireTheirs(read.value(), kind, by);
            Measure next = read.value().completed(how.apply(by));
            decided.set(true);
            return new Change<>(next, List.of(FollowMeasure.changed(), MeasureMessages.done(next)));
        });
        if (decided.get()) {
            StaffMeter.MEASURES.counter(meters, kind.word(),
                    written.value().completion().orElseThrow().result().step().word()).increment();
        }
        return written;
    }

    private static void requireTheirs(Measure measure, MeasureKind kind, StaffId by) {
        if (measure.order().kind() != kind || measure.state() == MeasureState.REFUSED
                || measure.order().person().equals(by)) {
            throw Refusal.notFound();
        }
    }
}
