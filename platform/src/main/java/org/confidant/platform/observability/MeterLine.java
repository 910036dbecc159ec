package org.confidant.platform.observability;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of docs/metrics.md.
 *
 * @param unit what a gauge is measured in; empty for plain numbers
 * @param meaning one sentence
 * @param tags each of few values
 */
public record MeterLine(String name, Meter.Type type, String unit, String meaning, List<KeyName> tags) {
    public MeterLine {
        tags = List.copyOf(tags);
    }

    /** Something that only rises. */
    public static MeterLine counter(String name, String meaning, KeyName... tags) {
        return new MeterLine(name, Meter.Type.COUNTER, "", meaning, List.of(tags));
    }

    /** How often and how long, as a histogram. */
    public static MeterLine timer(String name, String meaning, KeyName... tags) {
        return new MeterLine(name, Meter.Type.TIMER, "seconds", meaning, List.of(tags));
    }

    /** A reading in that unit. */
    public static MeterLine gauge(String name, String unit, String meaning, KeyName... tags) {
        return new MeterLine(name, Meter.Type.GAUGE, unit, meaning, List.of(tags));
    }

    /** The tags with these values, in their order. */
    public Tags tags(String... values) {
        if (values.length != tags.size()) {
            throw new IllegalArgumentException(name + " has " + tags.size() + " tags");
        }
        return Tags.of(IntStream.range(0, values.length)
                .mapToObj(index -> Tag.of(tags.get(index).asString(), values[index])).toList());
    }
}
