package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of the bookings and agendas in the store, whoever wrote them. */
final class CheckStore {
    private final List<StoredBooking> live;
    private final Map<StoredBooking.ClaimName, StoredClaim> claims;

    CheckStore(Collection<StoredBooking> bookings, Collection<StoredClaim> claims) {
        this.live = bookings.stream().filter(StoredBooking::live).toList();
        this.claims = claims.stream().collect(Collectors.toMap(
                claim -> new StoredBooking.ClaimName(claim.agenda(), claim.id()), claim -> claim));
    }

    /** How many bookings have their time before them or are being served. */
    int living() {
        return live.size();
    }

    /** By what the bookings say, and by the claims they stand on, which include the buffers. */
    Check noTwoShareAResource() {
        Map<String, List<StoredBooking>> byResource = new HashMap<>();
        live.forEach(booking -> booking.resources()
                .forEach(resource -> byResource.computeIfAbsent(resource, key -> new ArrayList<>()).add(booking)));
        Stream<String> sessions = byResource.entrySet().stream().flatMap(entry -> neighbours(entry.getValue(),
                Comparator.comparing(StoredBooking::start)).filter(pair -> pair.one().overlaps(pair.next()))
                .map(pair -> entry.getKey() + " is in " + pair.one().id() + " and " + pair.next().id()));
        Stream<String> buffered = stoodOn().entrySet().stream().flatMap(entry -> neighbours(entry.getValue(),
                Comparator.comparing(StoredClaim::from)).filter(
                        pair -> pair.one().overlaps(pair.next())
                                && !pair.one().booking().equals(pair.next().booking()))
                .map(pair -> entry.getKey() + " is claimed by " + pair.one().booking() + " and "
                        + pair.next().booking()));
        return new Check("no two live bookings share a resource at one time",
                Stream.concat(sessions, buffered).sorted().toList());
    }

    Check everyLiveBookingStandsOnItsClaims() {
        return new Check("every live booking stands on its claims",
                live.stream().flatMap(booking -> booking.agendas().filter(agenda -> !standsOn(booking, agenda))
                        .map(agenda -> booking.id() + " does not stand on " + agenda)).sorted().toList());
    }

    private boolean standsOn(StoredBooking booking, String agenda) {
        return claimsOf(booking).anyMatch(claim -> claim.agenda().equals(agenda)
                && claim.booking().equals(booking.id()) && !claim.from().isAfter(booking.start())
                && !claim.to().isBefore(booking.end()));
    }

    private Map<String, List<StoredClaim>> stoodOn() {
        return live.stream().flatMap(this::claimsOf).collect(Collectors.groupingBy(StoredClaim::agenda));
    }

    private Stream<StoredClaim> claimsOf(StoredBooking booking) {
        Set<StoredBooking.ClaimName> names = booking.claims();
        return names.stream().filter(claims::containsKey).map(claims::get);
    }

    private record Pair<T>(T one, T next) {}

    /** Each beside the one before it in time: where none of these overlap, none do. */
    private static <T> Stream<Pair<T>> neighbours(List<T> all, Comparator<T> order) {
        List<T> sorted = all.stream().sorted(order).toList();
        return Stream.iterate(1, i -> i < sorted.size(), i -> i + 1)
                .map(i -> new Pair<>(sorted.get(i - 1), sorted.get(i)));
    }
}
