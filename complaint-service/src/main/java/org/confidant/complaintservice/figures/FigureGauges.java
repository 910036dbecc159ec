package org.confidant.complaintservice.figures;

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
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.meter.ComplaintMeter;
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
    private static final Set<Dimension> SPLIT = EnumSet.of(Dimension.BRANCH, Dimension.SERVICE, Dimension.CHANNEL);
    private static final List<Integer> WINDOWS = List.of(7, 28);

    private final Figures figures;
    private final Clock clock;
    private final Map<ComplaintMeter, MultiGauge> gauges = new EnumMap<>(ComplaintMeter.class);
    private final ReadingAge age;

    FigureGauges(Figures figures, Clock clock, TechnicalClock technical, MeterRegistry meters) {
        this.figures = figures;
        this.clock = clock;
        Stream.of(ComplaintMeter.COMPLAINTS, ComplaintMeter.UPHELD, ComplaintMeter.INCIDENTS,
                ComplaintMeter.COMPLAINTS_FILED,
                ComplaintMeter.SESSIONS, ComplaintMeter.CLOCKS_MET, ComplaintMeter.CLOCKS_KNOWN)
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
        private final Map<ComplaintMeter, List<Row<?>>> rows = new EnumMap<>(ComplaintMeter.class);

        List<Row<?>> of(ComplaintMeter meter) {
            return rows.computeIfAbsent(meter, _ -> new ArrayList<>());
        }

        void add(String window, Group group, ComplaintFigure figure) {
            add(ComplaintMeter.COMPLAINTS, figure.complaints(), window, group);
            add(ComplaintMeter.UPHELD, figure.upheld(), window, group);
            add(ComplaintMeter.INCIDENTS, figure.incidents(), window, group);
            add(ComplaintMeter.COMPLAINTS_FILED, figure.filed(), window, group);
            add(ComplaintMeter.SESSIONS, figure.sessions(), window, group);
            for (ClockName clock : ClockName.values()) {
                add(ComplaintMeter.CLOCKS_MET, figure.clock(clock).met(), window, group, clock.word());
                add(ComplaintMeter.CLOCKS_KNOWN, figure.clock(clock).known(), window, group, clock.word());
            }
        }

        private void add(ComplaintMeter meter, long value, String window, Group group, String... more) {
            String[] values = Stream.of(Stream.of(window),
                    SPLIT.stream().map(dimension -> group.value(dimension).orElse("unknown")), Stream.of(more))
                    .flatMap(one -> one).toArray(String[]::new);
            of(meter).add(Row.of(meter.line().tags(values), value));
        }
    }
}
