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
    REASON_MISSING("reason-missing", 422, "What was done before is done anew with a reason only"),
    NOT_AN_ORIGINAL("not-an-original", 422, "The complaint named cannot be followed by another one"),
    OWNER_EXCLUDED("owner-excluded", 422, "This person cannot own this complaint"),
    SECOND_PERSON_NEEDED("second-person-needed", 422,
            "Who makes a severe complaint less severe does not own it afterwards"),
    UNKNOWN_SESSION("unknown-session", 422, "There is no such session for the caller"),
    UNKNOWN_ACCUSED("unknown-accused", 422, "There is no such staff member"),
    NOTHING_ASKED("nothing-asked", 409, "The client was asked nothing to which they have not replied"),
    NO_CLIENT_TO_MAIL("no-client-to-mail", 422, "Who complained is no client, so no mail reaches them"),
    CLIENT_NOT_REACHABLE("client-not-reachable", 422, "The last mail to the client reached nobody"),
    COMPLAINT_FULL("complaint-full", 422, "So much was said and done about the complaint that it holds no more"),
    MEMBER_EXCLUDED("member-excluded", 422, "This person cannot look into this complaint"),
    ACCUSED_NOT_HEARD("accused-not-heard", 422, "Findings wait until every accused is heard or their time is over"),
    FINDINGS_OPEN("findings-open", 422, "An answer waits until the group that looks into the complaint has decided"),
    POLICY_IN_FORCE("policy-in-force", 409, "The complaint has this version of the time allowed"),
    TAKEN_BACK_IN_PERSON("taken-back-in-person", 422,
            "This complaint is taken back by talking to us, not by a link"),
    STATEMENT_CLOSED("statement-closed", 409,
            "There is one statement of each accused, given before the group votes"),
    ALREADY_VOTED("already-voted", 409, "The caller has voted"),
    ALREADY_DECIDED("already-decided", 409, "The group has come to its result");

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
