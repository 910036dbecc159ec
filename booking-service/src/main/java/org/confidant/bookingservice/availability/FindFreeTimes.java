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
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TimeSlot;
import org.springframework.stereotype.Component;

/** Gathers what {@link FreeTimes} needs for one day of a branch: roster, rooms, equipment and what is taken. */
@Component
public final class FindFreeTimes {
    /** Longer than any session with its buffers, so that what runs across midnight is seen. */
    private static final Duration MARGIN = Duration.ofHours(12);
    private static final int DAYS_EACH_SIDE = 7;

    private final Roster roster;
    private final Facilities facilities;
    private final BusyTimes busyTimes;
    private final Clock clock;

    public FindFreeTimes(Roster roster, Facilities facilities, BusyTimes busyTimes, Clock clock) {
        this.roster = roster;
        this.facilities = facilities;
        this.busyTimes = busyTimes;
        this.clock = clock;
    }

    /**
     * The rules and free times of sessions that start on one local date of the branch.
     *
     * @throws Refusal if there is no such branch in the scope
     */
    public FreeTimes on(LocalDate date, Search search, BranchScope scope) {
        Branch branch = branch(search, scope);
        Resources resources = resources(search, scope);
        Instant begin = date.atStartOfDay(branch.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(branch.zone()).toInstant();
        TimeSlot span = new TimeSlot(begin, end).widened(MARGIN, MARGIN);
        return new FreeTimes(branch, roster.workingDays(branch.country()), resources, search.wish(),
                busy(search, resources, span), clock.instant());
    }

    /** The same without looking at what is taken: the rules alone, for who claims next. */
    public FreeTimes rules(Search search, BranchScope scope) {
        Branch branch = branch(search, scope);
        return new FreeTimes(branch, roster.workingDays(branch.country()), resources(search, scope), search.wish(),
                Busy.NOTHING, clock.instant());
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

    /** The first free time of these dates, if there is any. */
    public Optional<FreeTime> earliest(Mode mode, Stream<LocalDate> dates, Search search, BranchScope scope) {
        return dates.flatMap(date -> on(date, search, scope).on(date).stream())
                .filter(time -> time.modes().contains(mode)).findFirst();
    }

    private Branch branch(Search search, BranchScope scope) {
        return roster.branch(search.branch(), scope).orElseThrow(Refusal::notFound);
    }

    private Resources resources(Search search, BranchScope scope) {
        List<Practitioner> practitioners = roster.practitioners(search.branch(), scope).stream()
                .filter(somebody -> somebody.serves(search.branch(), search.wish().offering().id()))
                .filter(search.wish()::accepts).toList();
        return new Resources(practitioners, facilities.rooms(search.branch(), scope),
                facilities.equipment(search.branch(), scope));
    }

    private Busy busy(Search search, Resources resources, TimeSlot span) {
        List<ResourceId> all = new ArrayList<>();
        resources.practitioners().forEach(one -> all.add(ResourceId.practitioner(one.id().value())));
        resources.rooms().forEach(one -> all.add(ResourceId.room(one.id().value())));
        resources.equipment().forEach(one -> all.add(ResourceId.equipment(one.id().value())));
        search.clients().forEach(one -> all.add(ResourceId.participant(one)));
        List<TimeSlot> clients = new ArrayList<>();
        Map<String, Spans> taken = new HashMap<>();
        busyTimes.of(all, span, search.moving()).forEach((resource, slots) -> {
            if (resource.kind() == ResourceId.Kind.PARTICIPANT) {
                clients.addAll(slots);
            } else {
                taken.put(resource.id(), Spans.of(slots));
            }
        });
        return new Busy(taken, Spans.of(clients));
    }
}
