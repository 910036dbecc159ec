package org.confidant.complaintservice.meter;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;
import org.confidant.platform.observability.DocumentedMeter;
import org.confidant.platform.observability.MeterLine;

/** What complaint-service measures of its operations. */
public enum ComplaintMeter implements DocumentedMeter {
    FILED(MeterLine.counter("confidant.complaints.filed", "Complaints that were taken, a repeated request not counted",
            Label.INTAKE)),
    STEPS(MeterLine.counter("confidant.complaints.steps", "Steps of complaints that were taken: classify, follow",
            Label.STEP)),
    ATTACHMENTS(MeterLine.counter("confidant.complaints.attachments",
            "Attachments: kept, read, or swept away because their upload had died", Label.OUTCOME)),
    RECKONED(MeterLine.counter("confidant.complaints.reckoned",
            "Due times reckoned anew after hours or calendars changed, and once after each step: moved or same",
            Label.OUTCOME));

    /** The tags; never a person. */
    public enum Label implements KeyName {
        /** The way it came in. */
        INTAKE,
        /** What was done to a complaint. */
        STEP,
        OUTCOME;

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
