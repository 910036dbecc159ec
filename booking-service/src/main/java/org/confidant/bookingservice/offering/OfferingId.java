package org.confidant.bookingservice.offering;

/** Names an offering. */
public record OfferingId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
