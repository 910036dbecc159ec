package org.confidant.bookingservice.booking;

/** What can be done to a booking (B4), and in its session (B13). The past tense is how its history and its messages name it. */
public enum BookingStep {
    CONFIRM("Confirmed"),
    MOVE("Moved"),
    CANCEL("Cancelled"),
    CHECK_IN("CheckedIn"),
    MARK_NO_SHOW("NoShow"),
    EXPIRE("Expired"),
    START("Started"),
    ENTER_STAGE("StageEntered"),
    PAUSE("Paused"),
    RESUME("Resumed"),
    COMPLETE("Completed"),
    INTERRUPT("Interrupted");

    private final String past;

    BookingStep(String past) {
        this.past = past;
    }

    /** What the history says once it is done. */
    public String past() {
        return past;
    }
}
