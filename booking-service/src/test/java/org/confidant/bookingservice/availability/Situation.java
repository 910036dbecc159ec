package org.confidant.bookingservice.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.confidant.bookingservice.facility.Equipment;
import org.confidant.bookingservice.facility.EquipmentId;
import org.confidant.bookingservice.facility.Room;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Kind;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Topic;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Clocks;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WeeklyHours;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.platform.time.TimeSlot;

/** A branch on one day with two practitioners, two rooms, a recorder and some bookings, for property tests. */
record Situation(Branch branch, WorkingDays days, Offering offering, List<Practitioner> practitioners, LocalDate date,
        Map<String, List<TimeSlot>> taken, Instant now) {
    static final Kind QUIET = new Kind("quiet-room");
    static final Kind RECORDER = new Kind("recorder");
    static final List<String> RESOURCES = List.of("p1", "p2", "r1", "r2", "e1", "client");
    private static final BranchId BRANCH = new BranchId("b");
    private static final OfferingId OFFERING = new OfferingId("o");

    Resources resources() {
        return new Resources(practitioners,
                List.of(new Room(new RoomId("r1"), BRANCH, "One", QUIET, 3), new Room(new RoomId(
                        "r2"), BRANCH, "Two", QUIET, 3),
                        new Room(new RoomId("r3"), BRANCH, "Hall", new Kind("hall"), 30)),
                List.of(
                        new Equipment(new EquipmentId("e1"), BRANCH, "Recorder", RECORDER)),
                Set.of());
    }

    FreeTimes freeTimes() {
        Map<String, Spans> busy = new HashMap<>();
        taken.forEach((resource, slots) -> busy.put(resource, Spans.of(slots)));
        Spans clients = busy.getOrDefault("client", Spans.NONE);
        return new FreeTimes(branch, days, resources(), Wish.of(offering), new Busy(busy, clients), now);
    }

    /** The slow, obvious answer: looks at every minute of the session and at every booking. */
    boolean obviouslyFree(Instant start, Mode mode) {
        TimeSlot session = TimeSlot.starting(start, offering.length());
        TimeSlot wide = session.widened(offering.before(), offering.after());
        return !start.isBefore(now.plus(offering.notice())) && offering.modes().contains(mode)
                && inside(session, branch.hours())
                && practitioners.stream().anyMatch(somebody -> somebody.cleared() && inside(
                        session, somebody.hours()) && free(somebody.id().value(), wide))
                && (mode == Mode.REMOTE || free("r1",
                        wide) || free("r2", wide))
                && (offering.equipment().isEmpty() || free("e1", session)) && free(
                        "client", session);
    }

    private boolean inside(TimeSlot session, WeeklyHours hours) {
        for (Instant minute = session.from(); minute.isBefore(session.to()); minute = minute.plusSeconds(60)) {
            if (!Clocks.open(minute, branch.zone(), days, hours)) {
                return false;
            }
        }
        return true;
    }

    private boolean free(String resource, TimeSlot slot) {
        return taken.getOrDefault(resource, List.of()).stream().noneMatch(slot::overlaps);
    }

    static Arbitrary<Situation> any() {
        Arbitrary<Branch> branches = Combinators.combine(Clocks.zones(), Clocks.hours())
                .as((zone, hours) -> new Branch(BRANCH,
                        "Branch", "XX", zone, hours));
        Arbitrary<List<Practitioner>> practitioners = Combinators.combine(practitioner("p1"), practitioner("p2"))
                .as(List::of);
        return Combinators.combine(branches, Clocks.workingDays(), offerings(), practitioners, Clocks.dates())
                .flatAs((branch,
                        days, offering, people, date) -> {
                    Instant midnight = date.atStartOfDay(branch.zone()).toInstant();
                    Arbitrary<Instant> nows = Arbitraries.integers().between(-24 * 60, 20 * 60)
                            .map(minute -> midnight.plusSeconds(60L
                                    * minute));
                    Arbitrary<Map<String, List<TimeSlot>>> taken = Arbitraries.maps(Arbitraries.of(RESOURCES),
                            slot(midnight).list()
                                    .ofMaxSize(6));
                    return Combinators.combine(taken, nows)
                            .as((busy, now) -> new Situation(branch, days, offering, people, date, busy,
                                    now));
                });
    }

    private static Arbitrary<TimeSlot> slot(Instant midnight) {
        return Combinators
                .combine(Arbitraries.integers().between(-120, 25 * 60), Arbitraries.integers().between(1, 180)).as((
                        from,
                        length) -> TimeSlot.starting(midnight.plusSeconds(60L * from), Duration.ofMinutes(length)));
    }

    private static Arbitrary<Practitioner> practitioner(String id) {
        return Combinators.combine(Clocks.hours(), Arbitraries.of(true, true, true, false)).as((hours,
                cleared) -> new Practitioner(new StaffId(id), Set.of(BRANCH), Set.of(OFFERING), Set.of("zh-CN"), hours,
                        cleared));
    }

    private static Arbitrary<Offering> offerings() {
        Arbitrary<Duration> buffers = Arbitraries.of(0, 5, 10, 15).map(Duration::ofMinutes);
        Arbitrary<Duration> lengths = Arbitraries.of(30, 50, 90).map(Duration::ofMinutes);
        Arbitrary<Duration> notices = Arbitraries.of(0, 0, 120).map(Duration::ofMinutes);
        Arbitrary<Set<Mode>> modes = Arbitraries.of(Mode.class).set().ofMinSize(1);
        Arbitrary<Set<Kind>> equipment = Arbitraries.of(Set.<Kind>of(), Set.of(RECORDER));
        return Combinators.combine(lengths, buffers, buffers, notices, modes, equipment)
                .as((length, before, after, notice,
                        possible, things) -> new Offering(OFFERING, "Counselling", length, before, after, notice,
                                possible, Set.of(
                                        QUIET),
                                things, Set.of(Topic.FAMILY)));
    }
}
