package org.confidant.complaintservice.measure;

/** What can happen to a measure. */
public enum MeasureStep {
    /** The second person agreed. */
    APPROVE,
    /** The second person did not. */
    DECLINE,
    /** The service that owns it will carry it out. */
    ACCEPT,
    /** That service cannot. */
    REFUSE,
    /** That service has, or has once more: a training that was failed can be passed later. */
    COMPLETE
}
