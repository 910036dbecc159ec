package org.confidant.complaintservice.session;

/**
 * A client in a session.
 *
 * @param number from 1
 */
public record Participant(int number, ClientId client) {}
