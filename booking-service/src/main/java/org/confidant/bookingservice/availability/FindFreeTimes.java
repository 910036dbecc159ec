package org.confidant.bookingservice.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.agenda.BusyTimes;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.facility.Facilities;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.OpeningTimes;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.bookingservice.stop.Stops;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TimeSlot;
import org.springframework.stereotype.Component;

/** Gathers what {@link FreeTimes} needs for one day of a branch: roster, who is stopped, rooms, equipment, what is taken. */
@Component
public final class FindFreeTimes {
    private static final int DAYS_EACH_SIDE = 7;
    private static final int DAYS_READ_AT_ONCE = 7;

    private final Roster roster;
    private final Facilities facilities;
    private final BusyTimes busyTimes;
    private final Stops stops;
    private final Clock clock;

    public FindFreeTimes(Roster roster, Facilities facilities, BusyTimes busyTimes, Stops stops,
            Clock clock) {
        this.roster = roster;
        this.facilities = facilities;
        this.busyTimes = busyTimes;
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * The rules and free times of sessions that start on one local date of the branch.
     *
     * @throws Refusal if there is no such branch in the scope
     */
    public FreeTimes on(LocalDate date, Search search, BranchScope scope) {
        return on(List.of(date), search, scope);
    }

    /** The same for several dates, read at once; it knows nothing of what is taken on others. */
    public FreeTimes on(List<LocalDate> dates, Search search, BranchScope scope) {
        Branch branch = branch(search, scope);
        WorkingDays days = roster.workingDays(branch.country());
        Resources resources = resources(search, scope);
        List<TimeSlot> spans = dates.stream()
                .flatMap(date -> spans(date, branch, days, search.wish().offering()).stream()).toList();
        return new FreeTimes(branch, days, resources, search.wish(), busy(search, resources, spans),
                search.now(clock));
    }

    /** When something could be in the way of sessions that start on that date: while the branch is open, and buffers. */
    private static List<TimeSlot> spans(LocalDate date, Branch branch, WorkingDays days, Offering offering) {
        TimeSlot day = new TimeSlot(date.atStartOfDay(branch.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(branch.zone()).toInstant());
        TimeSlot reach = day.widened(Duration.ZERO, offering.length());
        return new OpeningTimes(branch.zone(), days).slots(branch.hours(), date.minusDays(1), date.plusDays(1))
                .stream().filter(day::overlaps).map(open -> open.within(reach))
                .map(open -> open.widened(offering.before(), offering.after())).toList();
    }

    /** At most five free times nearest to a start that cannot be had: of its own date, else of up to a week on both sides. */
    public List<FreeTime> nearest(Instant start, Mode mode, Search search, BranchScope scope) {
        LocalDate date = LocalDate.ofInstant(start, branch(search, scope).zone());
        List<FreeTime> found = new ArrayList<>();
        for (int days = 0; days <= DAYS_EACH_SIDE && found.size() < Nearest.NAMED; days++) {
            Stream.of(date.minusDays(days), date.plusDays(days)).distinct()
                    .flatMap(near -> on(near, search, scope).on(near).stream())
                    .filter(time -> time.modes().contains(mode)).forEach(found::add);
        }
        return Nearest.to(start, found);
    }

    /** The first free time from one date to another (both included), if there is any. */
    public Optional<FreeTime> earliest(Mode mode, LocalDate from, LocalDate to, Search search, BranchScope scope) {
        for (LocalDate first = from; !first.isAfter(to); first = first.plusDays(DAYS_READ_AT_ONCE)) {
            LocalDate last = first.plusDays(DAYS_READ_AT_ONCE - 1L);
            List<LocalDate> dates = first.datesUntil((last.isBefore(to) ? last : to).plusDays(1)).toList();
            FreeTimes times = on(dates, search, scope);
            Optional<FreeTime> found = dates.stream().flatMap(date -> times.first(date, mode).stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Branch branch(Search search, BranchScope scope) {
        return roster.branch(search.branch(), scope).orElseThrow(Refusal::notFound);
    }

    private Resources resources(Search search, BranchScope scope) {
        List<Practitioner> practitioners = roster.practitioners(search.branch(), scope).stream()
                .filter(somebody -> somebody.serves(search.branch(), search.wish().offering().id()))
                .filter(search.wish()::accepts).toList();
        return new Resources(practitioners, facilities.rooms(search.branch(), scope),
                facilities.equipment(search.branch(), scope), stops.at(clock.instant()));
    }

    private Busy busy(Search search, Resources resources, List<TimeSlot> spans) {
        List<ResourceId> all = new ArrayList<>();
        resources.practitioners().forEach(one -> all.add(ResourceId.practitioner(one.id().value())));
        resources.rooms().forEach(one -> all.add(ResourceId.room(one.id().value())));
        resources.equipment().forEach(one -> all.add(ResourceId.equipment(one.id().value())));
        search.clients().forEach(one -> all.add(ResourceId.participant(one)));
        List<TimeSlot> clients = new ArrayList<>();
        Map<String, Spans> taken = new HashMap<>();
        busyTimes.of(all, spans, search.moving()).forEach((resource, slots) -> {
            if (resource.kind() == ResourceId.Kind.PARTICIPANT) {
                clients.addAll(slots);
            } else {
                taken.put(resource.id(), Spans.of(slots));
            }
        });
        return new Busy(taken, Spans.of(clients));
    }
}
