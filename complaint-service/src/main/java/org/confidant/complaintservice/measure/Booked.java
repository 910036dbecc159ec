package org.confidant.complaintservice.measure;

import java.time.Instant;

/** A booking that existed when new ones were stopped, for whoever decides what becomes of it. */
public record Booked(String booking, Instant start, Instant end) {}
