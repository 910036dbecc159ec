package org.confidant.staffservice.booking;

import org.confidant.platform.store.Stored;

/**
 * What was written, and whether booking-service has learnt it.
 *
 * @param pending booking-service has not taken the message yet
 */
public record Told<T>(Stored<T> stored, boolean pending) {}
