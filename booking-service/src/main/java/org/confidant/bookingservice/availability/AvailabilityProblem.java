package org.confidant.bookingservice.availability;

import org.confidant.platform.problem.ProblemType;

/** Why a time cannot be had. */
public enum AvailabilityProblem implements ProblemType {
    WRONG_OFFSET("wrong-offset", 422, "The branch's clock does not show that time with that offset"),
    TIME_IN_THE_PAST("time-in-the-past", 422, "The time has passed"),
    NOTICE_TOO_SHORT("notice-too-short", 422, "The service has to be booked earlier"),
    TOO_FAR_AHEAD("too-far-ahead", 422, "Nobody can book that far ahead"),
    MODE_NOT_OFFERED("mode-not-offered", 422, "The service is not given in that way"),
    CLOSED_DAY("closed-day", 422, "The branch is closed on that date"),
    OUTSIDE_BRANCH_HOURS("outside-branch-hours", 422, "The branch is not open for the whole session"),
    NO_PRACTITIONER("no-practitioner", 422, "Nobody suitable gives this service in this branch"),
    PRACTITIONER_NOT_BOOKABLE("practitioner-not-bookable", 422, "The practitioner takes no new bookings at present"),
    OUTSIDE_PRACTITIONER_HOURS("outside-practitioner-hours", 422, "Nobody suitable works for the whole session"),
    NO_ROOM("no-room", 422, "The branch has no room for such a session"),
    NO_EQUIPMENT("no-equipment", 422, "The branch lacks the equipment for such a session"),
    TIME_TAKEN("time-taken", 409, "The time has been given to somebody else");

    private final String slug;
    private final int status;
    private final String title;

    AvailabilityProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
