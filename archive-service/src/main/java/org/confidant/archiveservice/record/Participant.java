package org.confidant.archiveservice.record;

/**
 * A client in a session.
 *
 * @param number from 1
 * @param recording whether they consented to a recording
 */
public record Participant(int number, ClientId client, boolean recording) {}
