package org.confidant.platform.observability;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;

/** What every service measures about itself. */
public enum PlatformMeter implements DocumentedMeter {
    DELIVERIES(MeterLine.counter("confidant.outbox.deliveries",
            "Attempts to deliver a message: taken, refused (parked then) or unavailable (tried again)",
            Label.RECEIVER, Label.OUTCOME)),
    WAITING(MeterLine.gauge("confidant.outbox.waiting", "",
            "Messages that wait for their receiver, those behind a parked one included", Label.RECEIVER)),
    OLDEST(MeterLine.gauge("confidant.outbox.oldest", "seconds",
            "Age of the oldest message that waits for that receiver; 0 when none does", Label.RECEIVER)),
    PARKED(MeterLine.gauge("confidant.outbox.parked", "",
            "Messages refused for good, each of which stops its lane until it is replayed", Label.RECEIVER)),
    READING_AGE(MeterLine.gauge("confidant.reading.age", "seconds",
            "Age of the gauges that are read from the store now and then; it rises while that fails", Label.READING));

    /** The tags. */
    public enum Label implements KeyName {
        /** A lane of the outbox: a service, the mail server, Keycloak … */
        RECEIVER,
        /** What became of it. */
        OUTCOME,
        /** Which gauges were read. */
        READING;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied list
    private final MeterLine line;

    PlatformMeter(MeterLine line) {
        this.line = line;
    }

    @Override
    public MeterLine line() {
        return line;
    }
}
