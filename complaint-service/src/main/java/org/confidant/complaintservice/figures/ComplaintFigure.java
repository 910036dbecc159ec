package org.confidant.complaintservice.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.confidant.complaintservice.clock.ClockName;
import org.confidant.complaintservice.clock.Clocks;
import org.confidant.complaintservice.complaint.Tally;

/**
 * All that is counted about a group in one reading.
 *
 * @param sessions that ended in the period
 * @param complaints about these sessions, whenever they were filed
 * @param upheld those of them that a group found to be true
 * @param incidents in these sessions
 * @param filed complaints that were filed in the period, whatever they are about
 * @param clocks how often their clocks were kept up to now, run by run, and those of complaints taken back
 */
public record ComplaintFigure(long sessions, long complaints, long upheld, long incidents, long filed,
        Map<ClockName, ClockFigure> clocks) {
    static final ComplaintFigure NONE = new ComplaintFigure(0, 0, 0, 0, 0, Map.of());
    private static final double PER_HUNDRED = 100;

    public ComplaintFigure {
        clocks = Map.copyOf(clocks);
    }

    ComplaintFigure sessions(long ended) {
        return new ComplaintFigure(ended, complaints, upheld, incidents, filed, clocks);
    }

    ComplaintFigure about(Tally complaint) {
        return new ComplaintFigure(sessions, complaints + (complaint.complaint() ? 1 : 0),
                upheld + (complaint.upheld() ? 1 : 0), incidents + (complaint.incident() ? 1 : 0), filed, clocks);
    }

    /** One more was filed, whose clocks ran like this; it is no complaint any more if it was taken back. */
    ComplaintFigure filed(Tally complaint, Clocks course, Instant now) {
        Map<ClockName, ClockFigure> kept = new EnumMap<>(ClockName.class);
        for (ClockName clock : ClockName.values()) {
            kept.put(clock, clock(clock).plus(ClockFigure.of(course.read(clock, now))));
        }
        return new ComplaintFigure(sessions, complaints, upheld, incidents, filed + (complaint.complaint() ? 1 : 0),
                kept);
    }

    /** How often that clock was kept. */
    public ClockFigure clock(ClockName clock) {
        return clocks.getOrDefault(clock, ClockFigure.NONE);
    }

    boolean empty() {
        return equals(NONE);
    }

    /** Complaints about a hundred sessions; 0 where there were none. */
    public double rate() {
        return sessions == 0 ? 0 : complaints * PER_HUNDRED / sessions;
    }

    /** Complaints found true about a hundred sessions; 0 where there were none. */
    public double upheldRate() {
        return sessions == 0 ? 0 : upheld * PER_HUNDRED / sessions;
    }

    /** Complaints filed to a hundred sessions; 0 where there were none. */
    public double filedRate() {
        return sessions == 0 ? 0 : filed * PER_HUNDRED / sessions;
    }
}
