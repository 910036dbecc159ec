package org.confidant.bookingservice.papers;

/**
 * How something was done on paper.
 *
 * @param takenBy the receptionist who keeps the paper
 * @param witness the colleague before whom it was done
 */
public record OnPaper(String takenBy, String witness) {}
