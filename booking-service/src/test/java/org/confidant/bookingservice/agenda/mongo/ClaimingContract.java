package org.confidant.bookingservice.agenda.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.confidant.bookingservice.agenda.BookingRef;
import org.confidant.bookingservice.agenda.ClaimTime;
import org.confidant.bookingservice.agenda.Need;
import org.confidant.bookingservice.agenda.Outcome;
import org.confidant.bookingservice.agenda.Pause;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.agenda.SweepAgendas;
import org.confidant.bookingservice.agenda.Wish;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claiming as production does it, by many at once, on a store of either kind (B3). */
abstract class ClaimingContract {
    private static final Instant EIGHT = LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(8, 0)
            .toInstant(ZoneOffset.UTC);

    private final AtomicLong ahead = new AtomicLong();
    private final TechnicalClock clock = new TechnicalClock(() -> Instant.now().plusSeconds(ahead.get()));
    private MongoAgendas agendas;
    private TestBookings bookings;
    private ClaimTime claimTime;

    abstract MongoDatabase database();

    abstract CountingWrites writes();

    @BeforeEach
    void empty() {
        database().drop();
        agendas = new MongoAgendas(database());
        bookings = new TestBookings(database());
        claimTime = new ClaimTime(agendas, bookings, _ -> {}, clock, Pause.sleeping());
    }

    @Test
    void hundred_at_once_for_one_practitioner_give_one_booking() throws Exception {
        ResourceId lin = ResourceId.practitioner("lin");

        List<Outcome> outcomes = atOnce(IntStream.range(0, 100).<Callable<Outcome>>mapToObj(
                i -> () -> attempt(Wish.Kind.BOOK, "b" + i, 60, 0, lin, ResourceId.participant("c" + i))));

        assertThat(outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting())))
                .isEqualTo(Map.of(new Outcome.Committed(), 1L, new Outcome.Taken(lin), 99L));
        assertThat(bookings.live()).hasSize(1);
    }

    @Test
    void whatever_is_booked_moved_and_cancelled_at_once_nothing_is_booked_twice() throws Exception {
        atOnce(IntStream.range(0, 8).<Callable<Integer>>mapToObj(seed -> () -> someWork(new Random(seed), 40)));

        assertThat(collisions(bookings.live())).isEmpty();
        assertThat(bookings.live()).isNotEmpty().allSatisfy(this::standsOnItsClaims);

        assertThat(dyingAttempt("dead", false, 600)).isFalse();

        sweepEverythingOld();

        assertThat(claimsThere()).containsExactlyInAnyOrderElementsOf(
                bookings.live().stream().flatMap(ClaimingContract::listed).toList());
    }

    @Test
    void booking_waits_for_the_majority_twice() {
        writes().reset();

        attempt(Wish.Kind.BOOK, "b", 50, 0, ResourceId.practitioner("lin"), ResourceId.room("r"),
                ResourceId.equipment("pc"), ResourceId.participant("c1"), ResourceId.participant("c2"));

        assertThat(writes().majority()).containsExactly("update agendas", "insert bookings");
    }

    @Test
    void time_is_given_free_by_the_majority_of_nobody() {
        attempt(Wish.Kind.BOOK, "b", 50, 0, ResourceId.practitioner("lin"));
        writes().reset();

        attempt(Wish.Kind.MOVE, "b", 50, 30, ResourceId.practitioner("lin"));

        assertThat(writes().majority()).containsExactly("update agendas", "update bookings");
        assertThat(claimsThere()).hasSize(1);
    }

    private int someWork(Random random, int rounds) {
        for (int i = 0; i < rounds; i++) {
            String booking = "b" + random.nextInt(40);
            Wish.Kind kind = random.nextBoolean() ? Wish.Kind.BOOK : Wish.Kind.MOVE;
            if (random.nextInt(6) == 0) {
                bookings.over(new BookingRef(booking));
            } else if (random.nextInt(6) == 0) {
                dyingAttempt(booking, random.nextBoolean(), 15 * random.nextInt(16));
            } else {
                attempt(kind, booking, 30 + 30 * random.nextInt(3), 15 * random.nextInt(16),
                        ResourceId.practitioner("p" + random.nextInt(3)), ResourceId.room("r" + random.nextInt(2)));
            }
            ahead.addAndGet(random.nextInt(10) == 0 ? 31 : 0);
        }
        return rounds;
    }

    private Outcome attempt(Wish.Kind kind, String booking, int length, int start, ResourceId... resources) {
        Wish wish = wish(kind, booking, length, start, resources);
        return claimTime.attempt(wish, bookings.commitment(wish));
    }

    /** Whether it came through; if it came so far as to commit, it died before or after that write. */
    private boolean dyingAttempt(String booking, boolean written, int start) {
        Wish wish = wish(Wish.Kind.BOOK, booking, 60, start, ResourceId.practitioner("p0"), ResourceId.room("r0"));
        try {
            claimTime.attempt(wish, new DyingCommitment(bookings.commitment(wish), written));
            return true;
        } catch (DyingCommitment.Death e) {
            return false;
        }
    }

    private static Wish wish(Wish.Kind kind, String booking, int length, int start, ResourceId... resources) {
        var slot = TimeSlot.starting(EIGHT.plus(Duration.ofMinutes(start)), Duration.ofMinutes(length));
        return new Wish(kind, new BookingRef(booking), Stream.of(resources).map(r -> new Need(r, slot)).toList());
    }

    private void sweepEverythingOld() {
        ahead.addAndGet(60);
        new SweepAgendas(agendas, bookings, _ -> {}, clock, 1000).sweepPage();
    }

    private void standsOnItsClaims(Document booking) {
        assertThat(claimsThere()).containsAll(listed(booking).toList());
    }

    private List<Document> claimsThere() {
        return database().withReadConcern(ReadConcern.LOCAL).getCollection("agendas").find().into(new ArrayList<>())
                .stream()
                .flatMap(agenda -> agenda.getList("claims", Document.class).stream().map(
                        claim -> new Document("agenda", agenda.getString("_id")).append("id", claim.getString("id"))))
                .toList();
    }

    private static Stream<Document> listed(Document booking) {
        return booking.getList("claims", Document.class).stream();
    }

    private static List<String> collisions(List<Document> live) {
        var found = new ArrayList<String>();
        for (Document one : live) {
            for (Document other : live) {
                if (one.getString("_id").compareTo(other.getString("_id")) < 0 && collide(one, other)) {
                    found.add(one.toJson() + " and " + other.toJson());
                }
            }
        }
        return found;
    }

    private static boolean collide(Document one, Document other) {
        return one.getList("needs", Document.class).stream().anyMatch(mine -> other.getList("needs", Document.class)
                .stream().anyMatch(theirs -> mine.getString("resource").equals(theirs.getString("resource"))
                        && mine.getDate("from").before(theirs.getDate("to"))
                        && theirs.getDate("from").before(mine.getDate("to"))));
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> work) throws Exception {
        List<Callable<T>> all = work.toList();
        var start = new CountDownLatch(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = all.stream().map(one -> threads.submit(() -> {
                start.countDown();
                start.await();
                return one.call();
            })).toList();
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
