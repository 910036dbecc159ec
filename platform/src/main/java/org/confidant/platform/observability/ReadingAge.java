package org.confidant.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.confidant.platform.time.TechnicalClock;
import org.jspecify.annotations.Nullable;

/** How old gauges are that are read from the store now and then, so that old ones are not taken for the present. */
public final class ReadingAge {
    private final TechnicalClock technical;
    private volatile @Nullable Instant read;

    /** @param reading which gauges; one of few names */
    public ReadingAge(String reading, MeterRegistry meters, TechnicalClock technical) {
        this.technical = technical;
        MeterLine line = PlatformMeter.READING_AGE.line();
        Gauge.builder(line.name(), this, ReadingAge::seconds).description(line.meaning()).baseUnit(line.unit())
                .tags(line.tags(reading)).strongReference(true).register(meters);
    }

    /** The gauges were read just now. */
    public void fresh() {
        read = technical.instant();
    }

    /** Not a number until they were read for the first time. */
    private double seconds() {
        Instant last = read;
        return last == null ? Double.NaN : Duration.between(last, technical.instant()).toMillis() / 1000.0;
    }
}
