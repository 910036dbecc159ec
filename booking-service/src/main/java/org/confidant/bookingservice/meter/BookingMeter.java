package org.confidant.bookingservice.meter;

import io.micrometer.common.docs.KeyName;
import java.util.Locale;
import org.confidant.platform.observability.DocumentedMeter;
import org.confidant.platform.observability.MeterLine;

/** What booking-service measures: its operations, and the figures that head office reads (O1). */
public enum BookingMeter implements DocumentedMeter {
    PLACING(MeterLine.timer("confidant.bookings.placing",
            "Requests for a new booking: held, confirmed, checked_in, or taken (by somebody else), refused, unavailable, failed",
            Label.CHANNEL, Label.OUTCOME)),
    STEPS(MeterLine.counter("confidant.bookings.steps",
            "Steps of bookings asked for, a repeated request included: done, taken, refused, unavailable, failed",
            Label.STEP, Label.OUTCOME)),
    CLAIMS_MET(MeterLine.counter("confidant.claims.met",
            "Claims that were in the way, by the row of the claims table that was followed", Label.ROW)),
    NOTICES(MeterLine.counter("confidant.notices.sendings",
            "Attempts to send a notice: sent, refused (the address), no_address, later (the mail server is away)",
            Label.OUTCOME)),
    MEASURES(MeterLine.counter("confidant.bookings.measures",
            "Steps of what complaint-service ordered, by kind (apology, compensation, stop): accept, refuse, complete, pay (a repeated request included), answer (which bookings stand), late (bookings found afterwards)",
            Label.KIND, Label.STEP)),
    WAITED(MeterLine.gauge("confidant.figures.waited", "days",
            "Sum of the waits (access, offered or confirm) of the bookings in confidant.figures.confirmed",
            Label.WAIT, Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    CONFIRMED(MeterLine.gauge("confidant.figures.confirmed", "",
            "Bookings that were confirmed, for sessions planned in the window: what to divide waits by",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    MISSED(MeterLine.gauge("confidant.figures.missed", "",
            "No-shows among the bookings in confidant.figures.accounted",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    ACCOUNTED(MeterLine.gauge("confidant.figures.accounted", "",
            "Bookings that ended as check-in or no-show, for sessions planned in the window",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    START_WAITED(MeterLine.gauge("confidant.figures.start.waited", "minutes",
            "Sum of the waits from planned start or check-in to the actual start, of the sessions in confidant.figures.started",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    STARTED(MeterLine.gauge("confidant.figures.started", "",
            "Sessions that were started, planned in the window: what to divide start waits by",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    ENDED(MeterLine.gauge("confidant.figures.ended", "", "Sessions that ended, by outcome: completed or interrupted",
            Label.OUTCOME, Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    SATISFIED(MeterLine.gauge("confidant.figures.satisfied", "", "Answers of 4 and 5 among confidant.figures.answers",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    ANSWERS(MeterLine.gauge("confidant.figures.answers", "",
            "Answers to surveys about sessions planned in the window, among confidant.figures.asked",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL)),
    ASKED(MeterLine.gauge("confidant.figures.asked", "",
            "Participants who got a survey about a session planned in the window",
            Label.WINDOW, Label.BRANCH, Label.SERVICE, Label.CHANNEL));

    /** The tags; never a person. */
    public enum Label implements KeyName {
        BRANCH,
        SERVICE,
        CHANNEL,
        OUTCOME,
        /** What was done to a booking, or for a measure. */
        STEP,
        /** Of a measure. */
        KIND,
        /** A row of the claims table. */
        ROW,
        /** Which of the waits. */
        WAIT,
        /** How many whole local days up to the branch's yesterday: 7d or 28d. */
        WINDOW;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied list
    private final MeterLine line;

    BookingMeter(MeterLine line) {
        this.line = line;
    }

    @Override
    public MeterLine line() {
        return line;
    }
}
