package org.confidant.archiveservice;

import org.confidant.platform.problem.ProblemType;

/** Why something about a record is refused. */
public enum ArchiveProblem implements ProblemType {
    ILLEGAL_RECORD_STEP("illegal-record-step", 409, "The record is not in a state from which this can be done"),
    RECORD_SEALED("record-sealed", 409, "The record is sealed; open it with a reason to read it"),
    RECORD_ERASED("record-erased", 409, "The record's key was destroyed together with its clients"),
    OUTSIDE_SESSION("outside-session", 422, "The time said does not lie within the session"),
    SESSION_LONG_OVER("session-long-over", 422, "Messages are taken up to 24 hours after the session's end"),
    TRANSCRIPT_FULL("transcript-full", 422, "The session's messages have reached 20 MB"),
    RECORD_DAMAGED("record-damaged", 500, "The record was altered; nothing of it is shown");

    private final String slug;
    private final int status;
    private final String title;

    ArchiveProblem(String slug, int status, String title) {
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
