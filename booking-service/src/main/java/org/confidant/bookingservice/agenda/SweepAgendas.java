package org.confidant.bookingservice.agenda;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.confidant.bookingservice.agenda.Operation.Ask;
import org.confidant.bookingservice.agenda.Operation.Expire;
import org.confidant.bookingservice.agenda.Operation.Pull;
import org.confidant.bookingservice.agenda.Operation.Spoil;
import org.confidant.bookingservice.agenda.Operation.Swept;
import org.confidant.platform.time.TechnicalClock;

/**
 * Walks round and round through the agendas from yesterday on, a page at a time, and settles old claims by the same table as
 * everybody. It only tidies up: nothing waits for it.
 */
public final class SweepAgendas {
    private final Agendas agendas;
    private final SettleBooking bookings;
    private final Settling settling;
    private final ClaimAge age;
    private final TechnicalClock clock;
    private final int pageSize;
    private String place;

    public SweepAgendas(Agendas agendas, SettleBooking bookings, ClaimEvents events, TechnicalClock clock,
            int pageSize) {
        this.agendas = agendas;
        this.bookings = bookings;
        this.settling = new Settling(agendas, bookings, events);
        this.age = new ClaimAge(clock);
        this.clock = clock;
        this.pageSize = pageSize;
        this.place = yesterday();
    }

    /**
     * Settles the old claims of the next page.
     *
     * @return how many were pulled
     */
    public synchronized int sweepPage() {
        Agendas.Page page = agendas.after(place, pageSize);
        place = page.end().orElseGet(this::yesterday);
        List<AgendaClaim> old = page.claims().stream().filter(met -> age.old(met.claim())).toList();
        if (old.isEmpty()) {
            return 0;
        }
        Map<BookingRef, Standing> standings = bookings
                .standings(old.stream().map(met -> met.claim().booking()).collect(Collectors.toSet()));
        return (int) old.stream().filter(met -> !stands(met.claim(), standings)).filter(this::settle).count();
    }

    private static boolean stands(Claim claim, Map<BookingRef, Standing> standings) {
        return Footing.of(claim, true, standings.getOrDefault(claim.booking(), Standing.unborn(0))) == Footing.STANDS;
    }

    private boolean settle(AgendaClaim met) {
        var sweep = Sweep.of(met, true);
        while (true) {
            sweep = sweep.next(switch (sweep.operation()) {
                case Ask ask -> settling.ask(ask);
                case Expire expire -> settling.expire(expire);
                case Spoil spoil -> settling.spoil(spoil);
                case Pull(var claim) -> settling.pull(List.of(claim.ref()));
                default -> throw new IllegalStateException("not for a sweeper: " + sweep.operation());
            });
            if (sweep.operation() instanceof Swept(var pulled)) {
                return pulled;
            }
        }
    }

    /** Nobody wants time of earlier days any more. */
    private String yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1).toString();
    }
}
