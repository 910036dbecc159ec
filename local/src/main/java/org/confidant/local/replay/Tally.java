package org.confidant.local.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows.
 *
 * @param refused how many, by the problem's type
 */
record Tally(int rows, Map<Channel, Integer> booked, Map<String, Integer> refused, Map<Channel, Integer> noShows,
        Map<Channel, Integer> checkedIn) {

    static Tally of(List<Row> rows, Journal journal) {
        Tally tally = new Tally(rows.size(), new EnumMap<>(Channel.class), new TreeMap<>(),
                new EnumMap<>(Channel.class), new EnumMap<>(Channel.class));
        rows.forEach(row -> {
            journal.booked(row).ifPresent(booking -> {
                tally.booked.merge(booking.channel(), 1, Integer::sum);
                journal.attended(row).ifPresent(attended -> (attended.noShow() ? tally.noShows : tally.checkedIn)
                        .merge(booking.channel(), 1, Integer::sum));
            });
            journal.refused(row).ifPresent(why -> tally.refused.merge(why, 1, Integer::sum));
        });
        return tally;
    }

    int booked(Channel channel) {
        return booked.getOrDefault(channel, 0);
    }

    static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
