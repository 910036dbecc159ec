package org.confidant.bookingservice.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.bookingservice.facility.RoomId;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.OpeningTimes;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.platform.time.TimeSlot;

/**
 * The one function that both shows free times and enforces them (B2): what is shown is every quarter of an hour of the
 * branch's clock that {@link #check(Instant, Mode)} accepts. Only the session itself must lie inside the hours; its buffers
 * must be free.
 */
public final class FreeTimes {
    public static final Duration HORIZON = Duration.ofDays(180);
    static final Duration GRID = Duration.ofMinutes(15);

    private final Branch branch;
    private final OpeningTimes times;
    private final Offering offering;
    private final Wish wish;
    private final Busy busy;
    private final Instant now;
    private final List<Practitioner> practitioners;
    private final Rule nobody;
    private final Places places;
    private final Map<LocalDate, Day> known = new HashMap<>();

    public FreeTimes(Branch branch, WorkingDays days, Resources resources, Wish wish, Busy busy, Instant now) {
        this.branch = branch;
        this.times = new OpeningTimes(branch.zone(), days);
        this.offering = wish.offering();
        this.wish = wish;
        this.busy = busy;
        this.now = now;
        List<Practitioner> fit = resources.practitioners().stream()
                .filter(somebody -> somebody.serves(branch.id(), offering.id()) && wish.accepts(somebody)).toList();
        this.practitioners = fit.stream()
                .filter(somebody -> somebody.cleared() && !resources.stopped().contains(somebody.id())).toList();
        this.nobody = wish.practitioner().isPresent() && !fit.isEmpty()
                ? new Rule.NoNewBookings()
                : new Rule.NoPractitioner();
        this.places = new Places(resources, offering, wish.participants(), busy);
    }

    /** Says whether a session can start then, with whom and where; or what forbids it. */
    public Verdict check(OffsetDateTime start, Mode mode) {
        ZoneOffset right = rules().getOffset(start.toInstant());
        if (!right.equals(start.getOffset())) {
            return new Verdict.Refused(new Rule.WrongOffset(start.withOffsetSameInstant(right)));
        }
        return check(start.toInstant(), mode);
    }

    public Verdict check(Instant start, Mode mode) {
        if (start.isBefore(now)) {
            return new Verdict.Refused(new Rule.InThePast(now));
        }
        if (start.isBefore(now.plus(wish.notice()))) {
            return new Verdict.Refused(new Rule.TooShortNotice(now.plus(wish.notice())));
        }
        if (start.isAfter(now.plus(HORIZON))) {
            return new Verdict.Refused(new Rule.TooFarAhead(now.plus(HORIZON)));
        }
        if (!offering.modes().contains(mode)) {
            return new Verdict.Refused(new Rule.ModeNotOffered(offering.modes()));
        }
        LocalDate date = date(start);
        if (times.days().closed(date)) {
            return new Verdict.Refused(new Rule.ClosedDay(date));
        }
        TimeSlot session = TimeSlot.starting(start, offering.length());
        Day day = day(date);
        if (!day.open().cover(session.from().toEpochMilli(), session.to().toEpochMilli())) {
            return new Verdict.Refused(new Rule.OutsideBranchHours(times.slots(branch.hours(), date, date)));
        }
        return who(session, mode, day);
    }

    private Verdict who(TimeSlot session, Mode mode, Day day) {
        if (practitioners.isEmpty()) {
            return new Verdict.Refused(nobody);
        }
        long from = session.from().toEpochMilli();
        long to = session.to().toEpochMilli();
        boolean anybodyAtWork = false;
        List<StaffId> free = new ArrayList<>();
        for (Day.Shift shift : day.shifts()) {
            if (shift.hours().cover(from, to)) {
                anybodyAtWork = true;
                if (!shift.busy().meet(from - offering.before().toMillis(), to + offering.after().toMillis())) {
                    free.add(shift.id());
                }
            }
        }
        if (!anybodyAtWork) {
            return new Verdict.Refused(new Rule.OutsidePractitionerHours());
        }
        Verdict verdict = places.find(session, mode, free);
        if (verdict instanceof Verdict.Refused) {
            return verdict;
        }
        if (free.isEmpty()) {
            return new Verdict.Taken(Verdict.What.PRACTITIONER);
        }
        if (busy.clients().meet(from, to)) {
            return new Verdict.Taken(Verdict.What.CLIENT);
        }
        return verdict;
    }

    /** Free sessions that start on a local date of the branch, in order. */
    public List<FreeTime> on(LocalDate date) {
        return starts(date).flatMap(start -> at(start).stream()).toList();
    }

    /** The first of them in that mode. */
    public Optional<FreeTime> first(LocalDate date, Mode mode) {
        return starts(date).flatMap(start -> at(start).stream()).filter(time -> time.modes().contains(mode))
                .findFirst();
    }

    private Stream<Instant> starts(LocalDate date) {
        Spans open = day(date).open();
        return IntStream.range(0, open.size()).boxed().flatMap(span -> {
            Instant end = Instant.ofEpochMilli(open.to(span));
            return Stream.iterate(quarter(Instant.ofEpochMilli(open.from(span))), start -> start.isBefore(end),
                    start -> quarter(start.plusMillis(1)));
        }).filter(start -> date(start).equals(date));
    }

    private Optional<FreeTime> at(Instant start) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        List<StaffId> free = List.of();
        List<RoomId> rooms = List.of();
        for (Mode mode : Mode.values()) {
            if (check(start, mode) instanceof Verdict.Free verdict) {
                modes.add(mode);
                free = verdict.practitioners();
                rooms = offering.needsRoom(mode) ? verdict.rooms() : rooms;
            }
        }
        return modes.isEmpty()
                ? Optional.empty()
                : Optional.of(new FreeTime(TimeSlot.starting(start, offering.length()), modes, free, rooms));
    }

    private Day day(LocalDate date) {
        return known.computeIfAbsent(date, wanted -> Day.of(wanted, times, branch.hours(), practitioners, busy));
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, branch.zone());
    }

    private ZoneRules rules() {
        return branch.zone().getRules();
    }

    /** The instant itself or the next at which the branch's clock shows a full quarter of an hour. */
    private Instant quarter(Instant instant) {
        long shift = rules().getOffset(instant).getTotalSeconds() * 1000L;
        long local = instant.toEpochMilli() + shift;
        long grid = GRID.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(local, grid) * grid - shift);
    }
}
