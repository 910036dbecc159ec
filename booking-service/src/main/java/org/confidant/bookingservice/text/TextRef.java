package org.confidant.bookingservice.text;

import org.confidant.bookingservice.offering.OfferingId;

/**
 * Names one published version.
 *
 * @param id the text's document
 * @param number rises by one per kind, service and language
 */
public record TextRef(String id, TextKind kind, OfferingId offering, String language, int number) {}
