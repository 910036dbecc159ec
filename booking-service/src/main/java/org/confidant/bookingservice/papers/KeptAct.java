package org.confidant.bookingservice.papers;

/** An act with the id of its document, to which its sealed parts are bound. */
public record KeptAct(String id, Act act) {}
