package org.confidant.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How far one round got in a lane.
 *
 * @param taken the last n that took effect; 0 for none
 * @param stopped why it did not get further; {@code null} when the lane is empty now
 */
record LaneResult(Lane lane, long taken, @Nullable Delivery stopped) {}
