package org.confidant.bookingservice.booking;

/**
 * A client in one booking.
 *
 * @param number from 1, in the order they were named; all a partner ever learns of them
 * @param client the client's id
 */
public record Participant(int number, String client) {}
