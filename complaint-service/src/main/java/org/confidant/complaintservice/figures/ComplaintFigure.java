package org.confidant.complaintservice.figures;

import org.confidant.complaintservice.complaint.Tally;

/**
 * All that is counted about a group in one reading.
 *
 * @param sessions that ended in the period
 * @param complaints about these sessions, whenever they were filed
 * @param upheld those of them that a group found to be true
 * @param incidents in these sessions
 * @param filed complaints that were filed in the period, whatever they are about
 */
public record ComplaintFigure(long sessions, long complaints, long upheld, long incidents, long filed) {
    static final ComplaintFigure NONE = new ComplaintFigure(0, 0, 0, 0, 0);
    private static final double PER_HUNDRED = 100;

    ComplaintFigure sessions(long ended) {
        return new ComplaintFigure(ended, complaints, upheld, incidents, filed);
    }

    ComplaintFigure about(Tally complaint) {
        return new ComplaintFigure(sessions, complaints + (complaint.complaint() ? 1 : 0),
                upheld + (complaint.upheld() ? 1 : 0), incidents + (complaint.incident() ? 1 : 0), filed);
    }

    ComplaintFigure filed(Tally complaint) {
        return new ComplaintFigure(sessions, complaints, upheld, incidents,
                filed + (complaint.complaint() ? 1 : 0));
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
