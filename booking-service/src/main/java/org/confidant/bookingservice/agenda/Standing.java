package org.confidant.bookingservice.agenda;

import java.util.List;

/**
 * How a booking stands, as far as claims are concerned.
 *
 * @param claims the claims it stands on; empty unless live
 * @param holdRunOut whether it is a hold whose time is up by the business clock
 */
public record Standing(Life life, long version, List<ClaimRef> claims, boolean holdRunOut) {

    /** Who is over never comes back. */
    public enum Life {
        UNBORN,
        LIVE,
        OVER
    }

    /** A booking that is not there, or a document without a booking in it: the same thing. */
    public static Standing unborn(long version) {
        return new Standing(Life.UNBORN, version, List.of(), false);
    }

    public static Standing over(long version) {
        return new Standing(Life.OVER, version, List.of(), false);
    }

    public Standing {
        claims = List.copyOf(claims);
    }

    boolean lists(Claim claim) {
        return claims.stream().anyMatch(listed -> listed.id().equals(claim.id()));
    }
}
