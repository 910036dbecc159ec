package org.confidant.bookingservice.papers;

import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;

/**
 * A client who is to be served.
 *
 * @param language in which texts are shown to them, BCP 47
 * @param minor whether a guardian acts in their place
 */
public record Party(ClientId client, BranchId branch, OfferingId offering, String language, boolean minor) {}
