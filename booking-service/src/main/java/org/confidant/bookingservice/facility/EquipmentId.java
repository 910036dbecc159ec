package org.confidant.bookingservice.facility;

/** Names a piece of equipment. */
public record EquipmentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
