package org.confidant.platform.outbox;

/** What a message says, in the form that its receiver knows. */
public interface Body {
    /** The id of the aggregate that it tells about, which must be its sender's. */
    String subject();

    /**
     * Looks at what the fields mean, where having them is not enough.
     *
     * @throws IllegalArgumentException or a {@link java.time.DateTimeException}, if there can be no such thing
     */
    default void check() {}
}
