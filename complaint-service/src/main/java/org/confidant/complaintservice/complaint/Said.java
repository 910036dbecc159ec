package org.confidant.complaintservice.complaint;

/** What an owner says to who complained, in clear. */
public record Said(String words, Way way) {}
