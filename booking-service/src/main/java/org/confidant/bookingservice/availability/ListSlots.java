package org.confidant.bookingservice.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.confidant.bookingservice.client.BookableClients;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.WorkingDays;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Page;
import org.springframework.stereotype.Component;

/** Lists free times over some days, day by day until the page is full. */
@Component
public final class ListSlots {
    static final int MOST_DAYS = 31;

    private final Roster roster;
    private final Offerings offerings;
    private final BookableClients clients;
    private final FindFreeTimes findFreeTimes;
    private final Clock clock;

    public ListSlots(Roster roster, Offerings offerings, BookableClients clients, FindFreeTimes findFreeTimes,
            Clock clock) {
        this.roster = roster;
        this.offerings = offerings;
        this.clients = clients;
        this.findFreeTimes = findFreeTimes;
        this.clock = clock;
    }

    /** @throws Refusal if branch, service or client are unknown, or the dates are out of bounds */
    public SlotsFound list(SlotsWanted wanted, BranchScope scope) {
        Branch branch = roster.branch(wanted.branch(), scope).orElseThrow(Refusal::notFound);
        Offering offering = offerings.byId(wanted.service()).map(Stored::value).orElseThrow(Refusal::notFound);
        requireClient(wanted, scope);
        Instant latest = clock.instant().plus(FreeTimes.HORIZON);
        LocalDate last = LocalDate.ofInstant(latest, branch.zone());
        if (wanted.from().isAfter(last)) {
            throw new TimeRefusals(branch.zone()).refusal(new Rule.TooFarAhead(latest));
        }
        requireSpan(wanted);
        LocalDate today = LocalDate.ofInstant(clock.instant(), branch.zone());
        LocalDate first = wanted.from().isBefore(today) ? today : wanted.from();
        LocalDate end = wanted.to().isAfter(last) ? last : wanted.to();
        List<FreeTime> found = times(first, end, branch, wanted, search(wanted, offering), scope);
        return new SlotsFound(branch, unknownYears(wanted, roster.workingDays(branch.country())),
                Page.of(found, wanted.limit(), time -> time.session().from().toString()));
    }

    /** When somebody is busy is told of one's own branch's clients only (G3). */
    private void requireClient(SlotsWanted wanted, BranchScope scope) {
        if (wanted.client().isPresent() && clients.find(new ClientId(wanted.client().get()), scope)
                .filter(client -> client.branch().equals(wanted.branch())).isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private static void requireSpan(SlotsWanted wanted) {
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isAfter(wanted.from().plusDays(MOST_DAYS - 1L))) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("to",
                    "must be `from` or one of the " + (MOST_DAYS - 1) + " days after it");
        }
    }

    private static Search search(SlotsWanted wanted, Offering offering) {
        Wish wish = new Wish(offering, wanted.practitioner(), wanted.language(), 1, offering.notice());
        return Search.of(wanted.branch(), wish).forClients(wanted.client().stream().toList());
    }

    private List<FreeTime> times(LocalDate first, LocalDate last, Branch branch, SlotsWanted wanted, Search search,
            BranchScope scope) {
        Instant after = wanted.after().orElse(Instant.MIN);
        List<FreeTime> found = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last) && found.size() <= wanted.limit(); date = date.plusDays(1)) {
            if (date.plusDays(1).atStartOfDay(branch.zone()).toInstant().isAfter(after)) {
                findFreeTimes.on(date, search, scope).on(date).stream()
                        .filter(time -> time.session().from().isAfter(after)).forEach(found::add);
            }
        }
        return found.subList(0, Math.min(found.size(), wanted.limit() + 1));
    }

    private static List<Integer> unknownYears(SlotsWanted wanted, WorkingDays days) {
        return IntStream.rangeClosed(wanted.from().getYear(), wanted.to().getYear()).filter(year -> !days.known(year))
                .boxed().toList();
    }
}
