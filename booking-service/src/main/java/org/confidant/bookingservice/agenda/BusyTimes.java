package org.confidant.bookingservice.agenda;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.time.TimeSlot;

/** Which times are not free, by the same table that claiming follows, but without writing (B2). */
public final class BusyTimes {
    private final Agendas agendas;
    private final SettleBooking bookings;
    private final ClaimAge age;

    public BusyTimes(Agendas agendas, SettleBooking bookings, TechnicalClock clock) {
        this.agendas = agendas;
        this.bookings = bookings;
        this.age = new ClaimAge(clock);
    }

    /**
     * Reads the claims with one query and their bookings with another, however many stretches are asked about.
     *
     * @param spans with the buffers that matter at their ends
     * @param mine a booking whose own time does not count, because it is to be moved
     * @return per resource that is not wholly free, in no order
     */
    public Map<ResourceId, List<TimeSlot>> of(Collection<ResourceId> resources, List<TimeSlot> spans,
            Optional<BookingRef> mine) {
        Set<AgendaDay> days = resources.stream()
                .flatMap(resource -> spans.stream().flatMap(span -> AgendaDay.touchedBy(resource, span).stream()))
                .collect(Collectors.toSet());
        List<AgendaClaim> claims = agendas.in(days).stream()
                .filter(found -> spans.stream().anyMatch(found.claim().slot()::overlaps))
                .filter(found -> mine.filter(found.claim().booking()::equals).isEmpty()).toList();
        Map<BookingRef, Standing> standings = standings(claims);
        return claims.stream().filter(found -> hidesTime(found.claim(), standings))
                .collect(Collectors.groupingBy(found -> found.agenda().resource(),
                        Collectors.mapping(found -> found.claim().slot(), Collectors.toList())));
    }

    private Map<BookingRef, Standing> standings(List<AgendaClaim> claims) {
        Set<BookingRef> asked = new HashSet<>();
        claims.forEach(found -> asked.add(found.claim().booking()));
        return asked.isEmpty() ? Map.of() : bookings.standings(asked);
    }

    private boolean hidesTime(Claim claim, Map<BookingRef, Standing> standings) {
        Standing booking = standings.getOrDefault(claim.booking(), Standing.unborn(0));
        return Footing.of(claim, age.old(claim), booking).hidesTime();
    }
}
