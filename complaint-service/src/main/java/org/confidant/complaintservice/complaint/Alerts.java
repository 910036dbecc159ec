package org.confidant.complaintservice.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.clock.Reading;

/**
 * What staff were alarmed by: danger as it was filed, and clocks since. It is kept, whatever becomes of calendars and sortings:
 * whoever was warned stays warned.
 *
 * @param told the last one of each clock; earlier runs have stopped and alarm nobody any more
 */
public record Alerts(Optional<Danger> danger, List<Alert> told) {
    /** Nobody was alarmed. */
    public static final Alerts NONE = new Alerts(Optional.empty(), List.of());

    public Alerts {
        told = List.copyOf(told);
    }

    /** Nothing but what came with the filing. */
    static Alerts filed(Optional<Danger> danger) {
        return new Alerts(danger, List.of());
    }

    /** What staff must hear at that moment, of each clock the worst only. */
    List<Alert> due(Clocks clocks, Instant now) {
        return clocks.running(now).stream().flatMap(reading -> untold(reading)
                .filter(level -> !now.isBefore(level.reachedAt(reading))).max(Comparator.naturalOrder())
                .map(level -> Alert.of(reading, level)).stream()).toList();
    }

    /** When they must hear the next thing, if nothing happens until then. */
    Optional<Instant> next(Clocks clocks, Instant now) {
        return clocks.running(now).stream()
                .flatMap(reading -> untold(reading).map(level -> level.reachedAt(reading)))
                .min(Comparator.naturalOrder());
    }

    private Stream<Alert.Level> untold(Reading reading) {
        return Stream.of(Alert.Level.values())
                .filter(level -> told.stream().noneMatch(alert -> alert.covers(reading, level)));
    }

    /** These were told too. */
    Alerts with(List<Alert> more) {
        Map<ClockName, Alert> last = new LinkedHashMap<>();
        Stream.concat(told.stream(), more.stream()).forEach(alert -> last.put(alert.clock(), alert));
        return new Alerts(danger, List.copyOf(last.values()));
    }
}
