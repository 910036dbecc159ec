package org.confidant.bookingservice.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.observability.ReadingAge;
import org.confidant.platform.time.Period;
import org.confidant.platform.time.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Shows head office's dashboards what the figures are over the last 7 and 28 whole local days, counted anew from the store
 * every five minutes. Every replica shows the same.
 */
@Component
public final class FigureGauges {
    private static final Logger LOG = LoggerFactory.getLogger(FigureGauges.class);
    private static final BranchScope ALL = Everywhere.because("dashboards show every branch, and no person");
    private static final Set<Dimension> SPLIT = EnumSet.allOf(Dimension.class);
    private static final List<Integer> WINDOWS = List.of(7, 28);

    private final Figures figures;
    private final Clock clock;
    private final Map<BookingMeter, MultiGauge> gauges = new EnumMap<>(BookingMeter.class);
    private final ReadingAge age;

    FigureGauges(Figures figures, Clock clock, TechnicalClock technical, MeterRegistry meters) {
        this.figures = figures;
        this.clock = clock;
        Stream.of(BookingMeter.WAITED, BookingMeter.CONFIRMED, BookingMeter.MISSED, BookingMeter.ACCOUNTED,
                BookingMeter.START_WAITED, BookingMeter.STARTED, BookingMeter.ENDED, BookingMeter.SATISFIED,
                BookingMeter.ANSWERS, BookingMeter.ASKED)
                .forEach(meter -> gauges.put(meter, meter.gauges(meters)));
        this.age = new ReadingAge("figures", meters, technical);
    }

    /** Counts anew; what cannot be counted keeps its figures and grows old. */
    @Scheduled(initialDelay = 10_000, fixedDelay = 300_000)
    public void read() {
        try {
            Rows rows = new Rows();
            Instant now = clock.instant();
            WINDOWS.forEach(days -> figures.of(new Period.Last(days, now), SPLIT, ALL)
                    .forEach((group, figure) -> rows.add(days + "d", group, figure)));
            gauges.forEach((meter, gauge) -> gauge.register(rows.of(meter), true));
            age.fresh();
        } catch (RuntimeException e) {
            LOG.warn("The figures could not be counted: {}", e.getClass().getSimpleName());
        }
    }

    /** The rows of all gauges, as they are found. */
    private static final class Rows {
        private final Map<BookingMeter, List<Row<?>>> rows = new EnumMap<>(BookingMeter.class);

        List<Row<?>> of(BookingMeter meter) {
            return rows.computeIfAbsent(meter, _ -> new ArrayList<>());
        }

        void add(String window, Group group, Figure figure) {
            Waits waits = figure.waits();
            add(BookingMeter.WAITED, waits.access().days(), group, "access", window);
            add(BookingMeter.WAITED, waits.offered().days(), group, "offered", window);
            add(BookingMeter.WAITED, waits.confirm().days(), group, "confirm", window);
            add(BookingMeter.CONFIRMED, waits.access().count(), group, window);
            add(BookingMeter.MISSED, figure.noShows().noShows(), group, window);
            add(BookingMeter.ACCOUNTED, figure.noShows().accounted(), group, window);
            add(BookingMeter.START_WAITED, waits.start().minutes(), group, window);
            add(BookingMeter.STARTED, waits.start().count(), group, window);
            add(BookingMeter.ENDED, figure.sessions().completed(), group, "completed", window);
            add(BookingMeter.ENDED, figure.sessions().interrupted(), group, "interrupted", window);
            add(BookingMeter.SATISFIED, figure.satisfaction().satisfied(), group, window);
            add(BookingMeter.ANSWERS, figure.satisfaction().answers(), group, window);
            add(BookingMeter.ASKED, figure.satisfaction().asked(), group, window);
        }

        private void add(BookingMeter meter, Number value, Group group, String... before) {
            String[] values = Stream.concat(Stream.of(before),
                    SPLIT.stream().map(dimension -> group.value(dimension).orElse("unknown"))).toArray(String[]::new);
            of(meter).add(Row.of(meter.line().tags(values), value));
        }
    }
}
