package org.confidant.staffservice.partner;

import java.util.Optional;

/** Names a partner platform. */
public record PartnerId(String value) {
    private static final String CLIENT = "partner-";

    /** The partner behind that client id, if it is one's. */
    public static Optional<PartnerId> ofClient(String clientId) {
        return clientId.startsWith(CLIENT)
                ? Optional.of(new PartnerId(clientId.substring(CLIENT.length())))
                : Optional.empty();
    }

    /** The client id its tokens carry. */
    public String client() {
        return CLIENT + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
