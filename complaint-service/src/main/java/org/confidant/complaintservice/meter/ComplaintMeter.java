package org.confidant.complaintservice.meter;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;
import org.confidant.platform.observability.DocumentedMeter;
import org.confidant.platform.observability.MeterLine;

/** What complaint-service measures of its operations, and what head office reads. */
public enum ComplaintMeter implements DocumentedMeter {
    FILED(MeterLine.counter("confidant.complaints.filed", "Complaints that were taken, a repeated request not counted",
            Label.INTAKE)),
    STEPS(MeterLine.counter("confidant.complaints.steps",
            "Steps of complaints that were taken: classify, follow, correct-policy, investigate, state, find, update, ask, reply, propose, "
                    + "return, answer, reopen, close, withdraw, release",
            Label.STEP)),
    ECHOES(MeterLine.counter("confidant.complaints.echoes",
            "Answers to a complaint that the client of a duplicate was told")),
    ATTACHMENTS(MeterLine.counter("confidant.complaints.attachments",
            "Attachments: kept, read, or swept away because their upload had died", Label.OUTCOME)),
    RECKONED(MeterLine.counter("confidant.complaints.reckoned",
            "Due times reckoned anew after hours or calendars changed, and once after each step: moved or same",
            Label.OUTCOME)),
    MEASURES(MeterLine.counter("confidant.complaints.measures",
            "Steps of measures by kind, interim ones too: propose, order, approve, decline, renew, lift, and what came back",
            Label.KIND, Label.STEP)),
    NOTICES(MeterLine.counter("confidant.complaints.notices",
            "What staff were told by themselves: danger, clock-warning, clock-breach, client-not-reached", Label.TEMPLATE)),
    UNHEARD(MeterLine.counter("confidant.sessions.unheard",
            "News of sessions whose beginning was never told here, which no figure counts")),
    COMPLAINTS(MeterLine.gauge("confidant.figures.complaints", "",
            "Complaints about the sessions in confidant.figures.complaints.sessions, as they are sorted now",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    UPHELD(MeterLine.gauge("confidant.figures.complaints.upheld", "",
            "Those of confidant.figures.complaints that a group found to be true",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    INCIDENTS(MeterLine.gauge("confidant.figures.incidents", "",
            "Incidents in the sessions in confidant.figures.complaints.sessions, as they are sorted now",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    COMPLAINTS_FILED(MeterLine.gauge("confidant.figures.complaints.filed", "",
            "Complaints that were filed in the window, whatever they are about",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    SESSIONS(MeterLine.gauge("confidant.figures.complaints.sessions", "",
            "Sessions that ended in the window: what to divide complaints by",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    CLOCKS_MET(MeterLine.gauge("confidant.figures.complaints.clocks.met", "",
            "Runs of the clocks of complaints filed in the window that were stopped in time, as they stand now",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL, Label.CLOCK)),
    CLOCKS_KNOWN(MeterLine.gauge("confidant.figures.complaints.clocks.known", "",
            "Those of confidant.figures.complaints.clocks.met and the runs in breach: what to divide them by",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL, Label.CLOCK));

    /** The tags; never a person. */
    public enum Label implements KeyName {
        /** The way it came in. */
        INTAKE,
        /** What was done to a complaint or a measure. */
        STEP,
        OUTCOME,
        /** What a measure consists of. */
        KIND,
        /** What a notice says. */
        TEMPLATE,
        /** How many whole local days up to the branch's yesterday: 7d or 28d. */
        WINDOW,
        BRANCH,
        SERVICE,
        CHANNEL,
        /** first-answer, next-update or solution. */
        CLOCK;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied list
    private final MeterLine line;

    ComplaintMeter(MeterLine line) {
        this.line = line;
    }

    @Override
    public MeterLine line() {
        return line;
    }
}
