package org.confidant.archiveservice.opening;

/** How far a chain has come: the last number and its hash. Who keeps one can tell later whether anything before was touched. */
public record Head(long n, String hash) {
    /** Before the first entry. */
    public static final Head NONE = new Head(0, "");
}
