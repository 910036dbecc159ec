package org.confidant.complaintservice;

import org.confidant.platform.problem.ProblemType;

/** Why something about a complaint is refused. */
public enum ComplaintProblem implements ProblemType {
    ILLEGAL_COMPLAINT_STEP("illegal-complaint-step", 409,
            "The complaint is not in a state from which this can be done"),
    NOTHING_FILED("nothing-filed", 409, "Nothing was complained of by this link yet"),
    ATTACHMENT_TOO_LARGE("attachment-too-large", 413, "The file is larger than an attachment may be"),
    ATTACHMENT_TYPE_REFUSED("attachment-type-refused", 422, "Files of this kind are not taken"),
    ATTACHMENTS_FULL("attachments-full", 422, "The complaint has as many attachments as it may have"),
    ATTACHMENT_DAMAGED("attachment-damaged", 500, "The attachment was altered; nothing altered is given out"),
    UNKNOWN_PARTICIPANT("unknown-participant", 422, "The session has no such participant"),
    LINKS_OVER("links-over", 422, "No more links to complain about this session are given out"),
    REASON_MISSING("reason-missing", 422, "What was sorted before is sorted anew with a reason only"),
    NOT_AN_ORIGINAL("not-an-original", 422, "The complaint named cannot be followed by another one"),
    OWNER_EXCLUDED("owner-excluded", 422, "This person cannot own this complaint"),
    UNKNOWN_SESSION("unknown-session", 422, "There is no such session for the caller"),
    UNKNOWN_ACCUSED("unknown-accused", 422, "There is no such staff member");

    private final String slug;
    private final int status;
    private final String title;

    ComplaintProblem(String slug, int status, String title) {
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
