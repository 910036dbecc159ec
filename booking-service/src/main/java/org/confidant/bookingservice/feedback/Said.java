package org.confidant.bookingservice.feedback;

import java.util.Optional;

/** Feedback, readable for the one who gave it. */
public record Said(int rating, Optional<String> text, Optional<String> answer) {
    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
