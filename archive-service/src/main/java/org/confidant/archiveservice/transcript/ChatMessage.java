package org.confidant.archiveservice.transcript;

import java.time.Instant;

/**
 * Something that was said.
 *
 * @param number from 1, without gaps
 * @param saidAt by the author's account
 * @param takenAt when it arrived here
 */
public record ChatMessage(long number, Author author, Instant saidAt, Instant takenAt, String text) {}
