package org.confidant.bookingservice.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.ClaimRef;
import org.confidant.bookingservice.agenda.ClaimTime;
import org.confidant.bookingservice.agenda.Commitment;
import org.confidant.bookingservice.agenda.Need;
import org.confidant.bookingservice.agenda.Outcome;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.agenda.Standing;
import org.confidant.bookingservice.agenda.Wish;
import org.confidant.bookingservice.roster.Person;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.RosterInMemory;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WeeklyHours;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is stopped after they were found free, and before the commit, is not booked. */
class ClaimUnlessStoppedTest extends RunningService {
    private static final TimeSlot TOMORROW = TimeSlot.starting(MONDAY_MORNING.plus(Duration.ofDays(1)),
            Duration.ofMinutes(50));

    private final StaffId lin = new StaffId(Ids.random());
    private final AtomicInteger committed = new AtomicInteger();
    private final Roster roster = new RosterInMemory();

    @Autowired
    private ClaimTime claimTime;

    /** These are stopped, and nobody else. */
    private record Stopped(Set<StaffId> people) implements Stops {
        @Override
        public Set<StaffId> at(Instant now) {
            return people;
        }

        @Override
        public void learn(String measure, Stop stop, BranchScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Stored<Stop>> unanswered(Instant now, BranchScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean write(Stored<Stop> read, Change<Stop> change) {
            throw new UnsupportedOperationException();
        }
    }

    private void cleared(boolean cleared, long n) {
        roster.learn(new Person(lin, Set.of(), Set.of(), Optional.of(new Practitioner(lin, Set.of(), Set.of(), Set.of(),
                WeeklyHours.NONE, cleared)), Optional.empty()), n);
    }

    private Outcome attempt(Set<StaffId> stopped) {
        return new ClaimUnlessStopped(claimTime, new Stopped(stopped), roster, CLOCK).attempt(
                new Wish(Wish.Kind.BOOK, new BookingRef(Ids.random()),
                        List.of(new Need(ResourceId.practitioner(lin.value()), TOMORROW))),
                lin, new Commitment() {
                    @Override
                    public Standing read() {
                        return Standing.unborn(0);
                    }

                    @Override
                    public boolean commit(long version, List<ClaimRef> claims) {
                        committed.incrementAndGet();
                        return true;
                    }
                });
    }

    @Test
    void nothing_is_committed_and_the_time_is_free_for_others() {
        cleared(true, 1);

        assertThat(attempt(Set.of(lin))).isEqualTo(new Outcome.Taken(ResourceId.practitioner(lin.value())));
        assertThat(committed).hasValue(0);

        assertThat(attempt(Set.of(new StaffId("wu")))).isEqualTo(new Outcome.Committed());
        assertThat(committed).hasValue(1);
    }

    @Test
    void nothing_is_committed_for_who_must_be_trained() {
        cleared(true, 1);
        cleared(false, 2);

        assertThat(attempt(Set.of())).isEqualTo(new Outcome.Taken(ResourceId.practitioner(lin.value())));
        assertThat(committed).hasValue(0);
    }
}
