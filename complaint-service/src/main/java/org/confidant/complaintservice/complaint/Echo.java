package org.confidant.complaintservice.complaint;

import java.time.Instant;

/**
 * The answer to another complaint that the client of a duplicate was told (C3).
 *
 * @param original the other one's id
 * @param place where the answer stands in its history
 * @param at when it was told
 */
public record Echo(String original, int place, Instant at) {
    boolean isOf(String other, int otherPlace) {
        return original.equals(other) && place == otherPlace;
    }
}
