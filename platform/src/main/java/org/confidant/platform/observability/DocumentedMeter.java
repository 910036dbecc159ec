package org.confidant.platform.observability;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A meter that docs/metrics.md lists (O1). Each module has one enum of them, and makes no meter but through it, so that no
 * name stands anywhere else.
 */
public interface DocumentedMeter extends MeterDocumentation {
    /** What the document says about it. */
    MeterLine line();

    /** The counter for these values of its tags, in their order. */
    default Counter counter(MeterRegistry meters, String... values) {
        return Counter.builder(getName()).description(line().meaning()).tags(line().tags(values)).register(meters);
    }

    /** The timer for these values, with buckets from what a booking takes to what a store takes that ails. */
    default Timer timer(MeterRegistry meters, String... values) {
        return Timer.builder(getName()).description(line().meaning()).tags(line().tags(values))
                .serviceLevelObjectives(IntStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
                        .mapToObj(Duration::ofMillis).toArray(Duration[]::new))
                .register(meters);
    }

    /** Gauges whose rows come and go together. */
    default MultiGauge gauges(MeterRegistry meters) {
        MultiGauge.Builder builder = MultiGauge.builder(getName()).description(line().meaning());
        return (getBaseUnit().isEmpty() ? builder : builder.baseUnit(getBaseUnit())).register(meters);
    }

    @Override
    default String getName() {
        return line().name();
    }

    @Override
    default Meter.Type getType() {
        return line().type();
    }

    @Override
    default String getBaseUnit() {
        return line().unit();
    }

    @Override
    default KeyName[] getKeyNames() {
        return line().tags().toArray(KeyName[]::new);
    }
}
