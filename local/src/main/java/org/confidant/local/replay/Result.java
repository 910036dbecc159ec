package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.List;

/** How a replay ended, as a person reads it. */
public final class Result {
    private final int read;
    private final Tally tally;
    private final SessionTally sessions;
    private final long openings;
    private final double seconds;
    private final List<Check> checks;

    /** @param openings in the chains of the branches */
    Result(int read, Tally tally, SessionTally sessions, long openings, double seconds, List<Check> checks) {
        this.read = read;
        this.tally = tally;
        this.sessions = sessions;
        this.openings = openings;
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
        line(lines, "sessions", Tally.sum(sessions.ended()));
        line(lines, "messages", sessions.messages());
        line(lines, "surveys sent", Tally.sum(sessions.ended()));
        line(lines, "surveys answered", Tally.sum(sessions.answers()));
        line(lines, "sealed records", sessions.records());
        line(lines, "openings", openings);
        line(lines, "complaints", Tally.sum(sessions.complaints()));
        line(lines, "seconds", Math.round(seconds));
        return lines;
    }

    private static void line(List<List<String>> lines, String what, long count) {
        lines.add(List.of(what, Long.toString(count)));
    }
}
