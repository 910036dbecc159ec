package org.confidant.platform.tell;

/** The access token this service shows other services. */
public interface OwnToken {
    /**
     * A token that is still good.
     *
     * @throws TokenAway while none can be had
     */
    String value();

    /** Says that this token was refused, so that the next one is fresh. */
    void refused(String token);
}
