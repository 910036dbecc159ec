package org.confidant.bookingservice.stop.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.stop.Stop;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.bookingservice.testing.TestStore;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.InboxScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.testing.Together;
import org.confidant.platform.time.TechnicalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas that keep stops in one store. */
abstract class StopsContract {
    private static final Instant NOW = Instant.parse("2026-05-11T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(14));
    private static final BranchScope SCOPE = InboxScope.ofSender("complaint-service:measures:m1");
    private static final StaffId LI = new StaffId("li");

    private Stops here;
    private Stops there;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        MongoDatabase database = database();
        here = new MongoStops(database, TestStore.relay(), TechnicalClock.system());
        there = new MongoStops(database, TestStore.relay(), TechnicalClock.system());
    }

    private static Stop told(Instant until, long n) {
        return Stop.told("k1", new BranchId("jingan"), LI, until, n, NOW);
    }

    @Test
    void stop_is_heeded_at_once_by_every_replica() {
        assertThat(here.at(NOW)).isEmpty();
        assertThat(there.at(NOW)).isEmpty();

        here.learn("m1", told(LATER, 1), SCOPE);

        assertThat(here.at(NOW)).containsExactly(LI);
        assertThat(there.at(NOW)).containsExactly(LI);
    }

    @Test
    void newest_message_wins_in_whatever_order_they_come() {
        here.learn("m1", told(NOW, 3), SCOPE);
        there.learn("m1", told(LATER, 2), SCOPE);

        assertThat(here.unanswered(NOW, SCOPE)).singleElement()
                .satisfies(stored -> assertThat(stored.value().until()).isEqualTo(NOW));
        assertThat(there.at(NOW)).isEmpty();
    }

    @Test
    void one_message_brought_to_several_at_once_makes_one_stop() {
        Together.all(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
            (i % 2 == 0 ? here : there).learn("m1", told(LATER, 1), SCOPE);
            return true;
        }).toList());

        assertThat(here.unanswered(NOW, SCOPE)).singleElement()
                .satisfies(stored -> assertThat(stored.version()).isEqualTo(1));
    }

    @Test
    void stop_is_answered_by_one_of_two_replicas() {
        here.learn("m1", told(LATER, 1), SCOPE);
        Stored<Stop> read = here.unanswered(NOW, SCOPE).getFirst();

        List<Boolean> written = Together.all(List.<Callable<Boolean>>of(() -> answer(here, read),
                () -> answer(there, read)));

        assertThat(written).containsExactlyInAnyOrder(true, false);
        assertThat(there.unanswered(NOW, SCOPE)).isEmpty();
    }

    @Test
    void stop_that_was_answered_is_looked_at_once_more() {
        here.learn("m1", told(LATER, 1), SCOPE);
        answer(here, here.unanswered(NOW, SCOPE).getFirst());

        Stored<Stop> late = there.unanswered(NOW.plusSeconds(60), SCOPE).getFirst();
        assertThat(late.value().answered()).isTrue();
        answer(there, late);

        assertThat(here.unanswered(NOW.plusSeconds(600), SCOPE)).isEmpty();
    }

    private static boolean answer(Stops stops, Stored<Stop> read) {
        return stops.write(read, Change.silent(read.value().answered(List.of("b1"), NOW.plusSeconds(60))));
    }
}
