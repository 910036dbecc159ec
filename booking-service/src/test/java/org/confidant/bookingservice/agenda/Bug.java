package org.confidant.bookingservice.agenda;

/** Shortcuts that look harmless; the explorer must find a double booking, or a time blocked for ever, behind each. */
enum Bug {
    NONE,
    NO_SPOIL,
    EXPIRE_BLIND,
    READ_LATE,
    RETRY_KEEPS_CLAIMS,
    CLEAN_BY_PLACE,
    MOVED_IS_OVER,
    UNBORN_IS_OVER,
    UNBORN_ALWAYS_1;

    Stepper disturb(Attempt attempt) {
        return switch (this) {
            case READ_LATE -> CommittingLate.readAgainBefore(attempt);
            case RETRY_KEEPS_CLAIMS -> CommittingLate.readAgainAfterFailure(attempt);
            default -> attempt;
        };
    }
}
