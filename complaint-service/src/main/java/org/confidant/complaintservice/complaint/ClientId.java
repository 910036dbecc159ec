package org.confidant.complaintservice.complaint;

/** Names a client. */
public record ClientId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
