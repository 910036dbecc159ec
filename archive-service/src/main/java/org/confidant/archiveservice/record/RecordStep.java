package org.confidant.archiveservice.record;

/** What can be done to a record. */
public enum RecordStep {
    TAKE_MESSAGE,
    WRITE_NOTES,
    MISS_NOTES,
    END,
    CORRECT,
    SEAL,
    AMEND
}
