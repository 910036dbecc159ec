package org.confidant.staffservice.meter;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;
import org.confidant.platform.observability.DocumentedMeter;
import org.confidant.platform.observability.MeterLine;

/** What staff-service measures of its operations. */
public enum StaffMeter implements DocumentedMeter {
    MEASURES(MeterLine.counter("confidant.staff.measures",
            "Steps of measures that were taken: order, accept, refuse, hold, pass, fail, end", Label.KIND, Label.STEP)),
    NOTICES(MeterLine.counter("confidant.staff.notices",
            "Attempts to send a notice about a complaint: sent, refused (the address), left (who was to get it), later (the mail server is away)",
            Label.TEMPLATE, Label.OUTCOME));

    /** The tags; never a person. */
    public enum Label implements KeyName {
        /** Talk, training or suspension. */
        KIND,
        /** What was done. */
        STEP,
        /** What the mail says. */
        TEMPLATE,
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied list
    private final MeterLine line;

    StaffMeter(MeterLine line) {
        this.line = line;
    }

    @Override
    public MeterLine line() {
        return line;
    }
}
