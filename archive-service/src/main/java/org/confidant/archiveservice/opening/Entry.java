package org.confidant.archiveservice.opening;

/**
 * A link of a chain.
 *
 * @param n from 1, without gaps
 * @param previous the head before it; empty for the first
 * @param head a keyed hash over the entry and the head before it
 */
public record Entry(ChainId chain, long n, Opening opening, String previous, String head) {
    /** Where a chain stands after this entry. */
    public Head after() {
        return new Head(n, head);
    }
}
