package org.confidant.local.replay;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the sessions.
 *
 * @param accessWaits first contact to the start that was agreed, of all who were booked
 * @param startWaits of all sessions that were started
 * @param messages that were said
 * @param complaints that clients made
 * @param records that were opened and compared
 */
record SessionTally(Map<Channel, Integer> started, Map<Channel, Integer> ended, Map<Channel, Integer> answers,
        Map<Channel, Integer> satisfied, Map<Channel, Integer> complaints, Map<Channel, Duration> accessWaits,
        Map<Channel, Duration> startWaits,
        int messages, int records) {
    private static final int SATISFIED_FROM = 4;

    static SessionTally of(List<Row> rows, Journal journal, Plan plan) {
        SessionTally tally = new SessionTally(counts(), counts(), counts(), counts(), counts(),
                new EnumMap<>(Channel.class),
                new EnumMap<>(Channel.class),
                rows.stream().filter(row -> journal.finished(row).isPresent())
                        .mapToInt(row -> plan.dialogue(row).map(said -> said.lines().size()).orElse(0)).sum(),
                (int) rows.stream().filter(row -> journal.compared(row).isPresent()).count());
        rows.forEach(row -> journal.booked(row).ifPresent(booking -> tally.add(row, booking, journal)));
        return tally;
    }

    private static Map<Channel, Integer> counts() {
        return new EnumMap<>(Channel.class);
    }

    private void add(Row row, Entry.Booked booking, Journal journal) {
        Channel channel = booking.channel();
        Duration access = Duration.between(Plan.requestedAt(row), booking.start());
        accessWaits.merge(channel, access.isNegative() ? Duration.ZERO : access, Duration::plus);
        journal.started(row).ifPresent(start -> {
            started.merge(channel, 1, Integer::sum);
            startWaits.merge(channel, start.waited(), Duration::plus);
        });
        journal.complained(row).ifPresent(_ -> complaints.merge(channel, 1, Integer::sum));
        journal.finished(row).ifPresent(finished -> {
            ended.merge(channel, 1, Integer::sum);
            finished.rating().ifPresent(rating -> {
                answers.merge(channel, 1, Integer::sum);
                satisfied.merge(channel, rating >= SATISFIED_FROM ? 1 : 0, Integer::sum);
            });
        });
    }
}
