package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.agenda.ClaimTime;
import org.confidant.bookingservice.agenda.Commitment;
import org.confidant.bookingservice.agenda.Outcome;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.agenda.Wish;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.stop.Stops;
import org.springframework.stereotype.Component;

/**
 * Takes time, and looks once more just before the commit whether the practitioner was stopped meanwhile, or must be trained: an
 * attempt may last longer than that may take to be heeded. Who was stopped counts as taken.
 */
@Component
final class ClaimUnlessStopped {
    private final ClaimTime claimTime;
    private final Stops stops;
    private final Roster roster;
    private final Clock clock;

    ClaimUnlessStopped(ClaimTime claimTime, Stops stops, Roster roster, Clock clock) {
        this.claimTime = claimTime;
        this.stops = stops;
        this.roster = roster;
        this.clock = clock;
    }

    /** One attempt for that practitioner. */
    Outcome attempt(Wish wish, StaffId practitioner, Commitment commitment) {
        AtomicBoolean stopped = new AtomicBoolean();
        Outcome outcome = claimTime.attempt(wish, new Commitment() {
            @Override
            public Standing read() {
                return commitment.read();
            }

            @Override
            public boolean commit(long version, List<ClaimRef> claims) {
                stopped.set(stops.at(clock.instant()).contains(practitioner) || !roster.cleared(practitioner));
                return !stopped.get() && commitment.commit(version, claims);
            }
        });
        return stopped.get() ? new Outcome.Taken(ResourceId.practitioner(practitioner.value())) : outcome;
    }
}
