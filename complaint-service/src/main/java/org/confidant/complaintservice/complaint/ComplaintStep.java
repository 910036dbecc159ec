package org.confidant.complaintservice.complaint;

/** What can be done to a complaint. */
public enum ComplaintStep {
    /** Category, severity, kind and owner, or others than before. */
    CLASSIFY,
    /** It is made to follow another one. */
    FOLLOW
}
