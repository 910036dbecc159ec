package org.confidant.staffservice;

import org.confidant.platform.problem.ProblemType;

/** The refusals of this service beside the platform's. */
public enum StaffProblem implements ProblemType {
    NOT_YOURS_TO_GRANT("not-yours-to-grant", 403, "These rights are not the caller's to give or take"),
    ILLEGAL_STEP("illegal-staff-step", 409, "The person's state does not allow this step"),
    EMAIL_TAKEN("email-taken", 409, "This e-mail address cannot be used"),
    NOT_YET_ADMITTED("not-yet-admitted", 409, "The person is still being admitted"),
    LAST_ADMINISTRATOR("last-administrator", 409, "The last administrator stays"),
    MEASURE_NOT_OPEN("measure-not-open", 409, "This training or talk is not open"),
    UNKNOWN_BRANCH("unknown-branch", 422, "There is no such branch"),
    UNKNOWN_PERSON("unknown-person", 422, "There is no such person"),
    NO_MANAGER("no-manager", 422, "This person does not manage this branch"),
    RIGHTS_DO_NOT_FIT("rights-do-not-fit", 422, "These roles and branches do not go together"),
    HOURS_REFUSED("hours-refused", 422, "These hours cannot be kept"),
    CALENDAR_REFUSED("calendar-refused", 422, "These dates make no calendar"),
    CLEARANCE_REFUSED("clearance-refused", 422, "This clearance cannot be given"),
    TOO_MANY_EXAMS("too-many-exams", 422, "This training was failed too often");

    private final String slug;
    private final int status;
    private final String title;

    StaffProblem(String slug, int status, String title) {
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
