package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.List;

/** How a replay ended, as a person reads it. */
public final class Result {
    private final int read;
    private final Tally tally;
    private final double seconds;
    private final List<Check> checks;

    Result(int read, Tally tally, double seconds, List<Check> checks) {
        this.read = read;
        this.tally = tally;
        this.seconds = seconds;
        this.checks = List.copyOf(checks);
    }

    public boolean green() {
        return checks.stream().allMatch(Check::green);
    }

    public List<Check> checks() {
        return checks;
    }

    /** What was counted, and how often. */
    public List<List<String>> table() {
        List<List<String>> lines = new ArrayList<>();
        line(lines, "rows read", read);
        for (Channel channel : Channel.values()) {
            line(lines, "booked by " + channel.word(), tally.booked(channel));
        }
        line(lines, "refused", Tally.sum(tally.refused()));
        tally.refused().forEach((why, count) -> line(lines, "  " + why, count));
        line(lines, "no-shows", Tally.sum(tally.noShows()));
        line(lines, "checked in", Tally.sum(tally.checkedIn()));
        line(lines, "seconds", Math.round(seconds));
        return lines;
    }

    private static void line(List<List<String>> lines, String what, long count) {
        lines.add(List.of(what, Long.toString(count)));
    }
}
