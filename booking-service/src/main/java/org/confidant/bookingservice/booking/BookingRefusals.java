package org.confidant.bookingservice.booking;

import org.confidant.platform.problem.Refusal;

/** The refusals of bookings, in words. */
final class BookingRefusals {
    private BookingRefusals() {}

    static Refusal illegalStep(BookingState state, BookingStep step) {
        return new Refusal(BookingProblem.ILLEGAL_STEP, "The booking is " + state.word() + ".")
                .with("state", state.word()).with("step", step.past());
    }

    static Refusal over(BookingState state) {
        return new Refusal(BookingProblem.ILLEGAL_STEP, "The booking is " + state.word() + " and stays so.")
                .with("state", state.word());
    }

    static Refusal holdRunOut() {
        return new Refusal(BookingProblem.HOLD_RUN_OUT, "Book a free time instead.");
    }

    static Refusal startedAlready() {
        return new Refusal(BookingProblem.ALREADY_STARTED, "It can no longer be moved.");
    }

    static Refusal notStartedYet() {
        return new Refusal(BookingProblem.NOT_STARTED_YET, "Wait until the start has passed.");
    }

    static Refusal unknown(String field) {
        return new Refusal(BookingProblem.UNKNOWN_REFERENCE, "There is no such thing in this branch.").field(field,
                "is not known here");
    }

    static Refusal rule(String field, String why) {
        return new Refusal(BookingProblem.RULE_REFUSED, "A field breaks a rule.").field(field, why);
    }
}
