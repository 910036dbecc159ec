package org.confidant.platform.store;

/**
 * What a creation comes to.
 *
 * @param repeated whether an earlier request with the same key had created it
 */
public record Created<T>(Stored<T> stored, boolean repeated) {}
