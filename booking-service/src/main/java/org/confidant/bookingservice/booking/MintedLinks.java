package org.confidant.bookingservice.booking;

import java.util.List;
import java.util.Map;
import org.confidant.bookingservice.link.Link;

/**
 * Fresh links for the participants of a booking.
 *
 * @param sealed by participant number, the token sealed under its client's key
 */
record MintedLinks(List<Link> links, Map<Integer, String> sealed) {}
