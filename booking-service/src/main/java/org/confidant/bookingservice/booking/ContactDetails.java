package org.confidant.bookingservice.booking;

import java.util.Optional;

/** Somebody who arranged a booking without taking part in it. Personal: sealed wherever it is kept. */
public record ContactDetails(String name, String relation, Optional<String> phone, Optional<String> email) {
    @Override
    public String toString() {
        return "ContactDetails[hidden]";
    }
}
