package org.confidant.bookingservice.facility;

/** Names a room. */
public record RoomId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
