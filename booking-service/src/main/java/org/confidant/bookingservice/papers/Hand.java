package org.confidant.bookingservice.papers;

import java.util.Optional;

/**
 * How somebody puts their name to something.
 *
 * @param name as they typed or wrote it
 * @param onPaper absent when it was done by link, or by ourselves
 */
public record Hand(String name, Optional<OnPaper> onPaper) {
    @Override
    public String toString() {
        return "Hand[hidden]";
    }
}
