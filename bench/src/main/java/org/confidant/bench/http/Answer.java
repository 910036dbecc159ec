package org.confidant.bench.http;

/** What a server answered. */
public record Answer(int status, String body) {

    /** @throws IllegalStateException if it is another status */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("answered " + status + " instead of " + wanted + ": " + body);
        }
        return this;
    }
}
