package org.confidant.complaintservice.session;

/** Names a client. */
public record ClientId(String value) {
    /** The name of the client's keyset. */
    public String subject() {
        return "client:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
