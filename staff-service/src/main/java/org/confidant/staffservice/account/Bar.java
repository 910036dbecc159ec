package org.confidant.staffservice.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Up to when tokens are refused, and how far the account has followed the changes of rights. Times are real time, since
 * they are compared with tokens.
 *
 * @param changes how often the rights were changed
 * @param applied the last of these changes that the account has
 */
public record Bar(Optional<Instant> upTo, int changes, int applied) {
    /** Later than any token: everything is refused. */
    public static final Instant EVERYTHING = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Of somebody whose account has what it should have. */
    public static Bar none() {
        return new Bar(Optional.empty(), 0, 0);
    }

    /** Everything is refused until the account has followed. */
    public Bar closed() {
        return new Bar(Optional.of(EVERYTHING), changes + 1, applied);
    }

    /** The account has that change; what was issued until now may still carry the old rights. */
    public Bar opened(int change, Instant now) {
        return new Bar(change == changes ? Optional.of(now) : upTo, changes, Math.max(applied, change));
    }
}
