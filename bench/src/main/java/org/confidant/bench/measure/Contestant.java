package org.confidant.bench.measure;

import java.time.Duration;

/** One of those that take turns. */
public interface Contestant {
    String name();

    /** Works for about that long. */
    Slice work(Duration time);
}
