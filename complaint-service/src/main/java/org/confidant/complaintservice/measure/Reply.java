package org.confidant.complaintservice.measure;

import java.util.Optional;
import java.util.OptionalInt;

/** What the service that owns a measure says of it. */
public sealed interface Reply {
    /** It will be carried out. */
    record Accepted() implements Reply {}

    /**
     * It cannot be carried out.
     *
     * @param reason a short code such as {@code left}
     */
    record Refused(String reason) implements Reply {}

    /**
     * It has been carried out.
     *
     * @param result a short code such as {@code passed}
     */
    record Done(Optional<String> result, OptionalInt score) implements Reply {}
}
