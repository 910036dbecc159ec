package org.confidant.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.confidant.platform.observability.PlatformMeter;
import org.confidant.platform.observability.ReadingAge;
import org.confidant.platform.time.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts deliveries, and reads now and then what waits. Receivers nobody serves are counted together. */
final class OutboxMeters {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxMeters.class);
    private static final String NOBODY = "unknown";

    private final MeterRegistry meters;
    private final Supplier<Set<String>> receivers;
    private final TechnicalClock technical;
    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final MultiGauge parked;
    private final ReadingAge age;

    /** @param receivers the lanes that are served, asked for when they are needed */
    OutboxMeters(MeterRegistry meters, Supplier<Set<String>> receivers, TechnicalClock technical) {
        this.meters = meters;
        this.receivers = receivers;
        this.technical = technical;
        this.waiting = PlatformMeter.WAITING.gauges(meters);
        this.oldest = PlatformMeter.OLDEST.gauges(meters);
        this.parked = PlatformMeter.PARKED.gauges(meters);
        this.age = new ReadingAge("outbox", meters, technical);
    }

    void attempted(String receiver, Delivery delivery) {
        PlatformMeter.DELIVERIES.counter(meters, known(receiver),
                delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT)).increment();
    }

    /** Reads the outboxes; what cannot be read keeps its figures and grows old. */
    void read(Relay relay) {
        try {
            show(Backlog.read(relay.sources().values()));
            age.fresh();
        } catch (RuntimeException e) {
            LOG.warn("The outboxes could not be counted: {}", e.getClass().getSimpleName());
        }
    }

    private void show(Backlog backlog) {
        Map<String, Backlog.Queue> queues = new HashMap<>();
        receivers.get().forEach(receiver -> queues.put(receiver, Backlog.Queue.EMPTY));
        backlog.queues().forEach((receiver, queue) -> queues.merge(known(receiver), queue, Backlog.Queue::and));
        waiting.register(rows(PlatformMeter.WAITING, queues, Backlog.Queue::waiting), true);
        parked.register(rows(PlatformMeter.PARKED, queues, Backlog.Queue::parked), true);
        oldest.register(rows(PlatformMeter.OLDEST, queues, this::age), true);
    }

    private static List<Row<?>> rows(PlatformMeter meter, Map<String, Backlog.Queue> queues,
            Function<Backlog.Queue, Number> value) {
        return queues.entrySet().stream().<Row<?>>map(
                lane -> Row.of(meter.line().tags(lane.getKey()), () -> value.apply(lane.getValue()))).toList();
    }

    private Number age(Backlog.Queue queue) {
        Instant now = technical.instant();
        return queue.oldest().map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0).orElse(0.0);
    }

    private String known(String receiver) {
        return receivers.get().contains(receiver) ? receiver : NOBODY;
    }

    /** Every quarter of a minute, between two scrapes. */
    static final class Reading {
        private final OutboxMeters meters;
        private final Relay relay;

        Reading(OutboxMeters meters, Relay relay) {
            this.meters = meters;
            this.relay = relay;
        }

        @Scheduled(fixedDelay = 15_000)
        void read() {
            meters.read(relay);
        }
    }
}
