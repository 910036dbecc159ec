package org.confidant.bookingservice.agenda;

/** Where a claim lies, as a booking lists the claims it stands on: the agenda's id and the claim's id. */
public record ClaimRef(String agenda, String id) {}
