package org.confidant.complaintservice.complaint;

/** What can be done to a complaint. */
public enum ComplaintStep {
    /** Category, severity, kind and owner, or others than before. */
    CLASSIFY,
    /** It is made to follow another one. */
    FOLLOW,
    /** Another version of the time allowed holds for it (C4). */
    CORRECT_POLICY,
    /** A group is formed or changed, an accused is heard, a member votes (C5). */
    INVESTIGATE,
    /** The client is told how it stands, or asked, or replies. */
    TALK,
    /** The answer to a severe case is put before a second person. */
    PROPOSE,
    /** The second person says no. */
    RETURN,
    /** The client is told the result (C7). */
    ANSWER,
    /** The client said no to the result. */
    REOPEN,
    /** It is over: satisfied, unanswered or rejected for good. */
    CLOSE,
    /** Who complained takes it back. */
    WITHDRAW
}
