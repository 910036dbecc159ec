package org.confidant.platform.problem;

import java.net.URI;

/** A stable kind of refusal, listed in docs/problems.md. Each module closes its own set as an enum. */
public interface ProblemType {
    /** The last path segment of the type URI; never changes once published. */
    String slug();

    /** The HTTP status it is answered with. */
    int status();

    /** What the kind means, the same for every occurrence. */
    String title();

    /** The {@code type} member of RFC 9457. */
    default URI uri() {
        return URI.create("/problems/" + slug());
    }
}
