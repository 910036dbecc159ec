package org.confidant.bookingservice.agenda;

/** The booking a claim points at, which may not be born yet. */
public record BookingRef(String id) {}
