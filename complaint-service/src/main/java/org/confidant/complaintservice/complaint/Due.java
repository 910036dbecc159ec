package org.confidant.complaintservice.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.confidant.complaintservice.roster.CachedRoster;

/**
 * Due times as they lie in the store, which are only there to find what is due (C4).
 *
 * @param next when the next clock is due; none when all have stopped
 * @param nextAlert when staff must hear of a clock next; none when they have heard of all that run
 * @param reckonAgainAt technical time from which on it must be reckoned anew; none when it is as right as can be
 * @param closesAt when who was answered has been silent for so long that it is over (C7); none when nobody is awaited
 */
public record Due(Optional<Instant> next, Optional<Instant> nextAlert, Optional<Instant> reckonAgainAt,
        Optional<Instant> closesAt) {
    /** Nobody has reckoned it. */
    public static final Due UNRECKONED = new Due(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static final Duration LONGER_THAN_CACHES = CachedRoster.KEPT.plusSeconds(1);

    /** When whoever reckons will have the roster as it is now, wherever it was learnt. */
    public static Instant again(Instant technicalNow) {
        return technicalNow.plus(LONGER_THAN_CACHES);
    }

    /** Whether the other one would find the same at the same times. */
    public boolean finds(Due other) {
        return next.equals(other.next) && nextAlert.equals(other.nextAlert) && closesAt.equals(other.closesAt);
    }
}
