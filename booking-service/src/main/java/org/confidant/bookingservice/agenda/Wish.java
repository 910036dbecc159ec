package org.confidant.bookingservice.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything one booking needs at once, in the order in which it is claimed. */
public record Wish(Kind kind, BookingRef booking, List<Need> needs) {

    /** What the booking must be when it is read: not born yet, or live. */
    public enum Kind {
        BOOK(Standing.Life.UNBORN),
        MOVE(Standing.Life.LIVE);

        private final Standing.Life from;

        Kind(Standing.Life from) {
            this.from = from;
        }

        boolean fits(Standing booking) {
            return booking.life() == from;
        }
    }

    public Wish {
        needs = needs.stream().sorted(Comparator.comparing(Need::resource)).toList();
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("a booking needs somebody's time");
        }
        if (needs.stream().map(Need::resource).distinct().count() < needs.size()) {
            throw new IllegalArgumentException("a resource is named twice");
        }
    }

    /** The claims of one attempt: one per agenda, each with the whole slot. */
    List<AgendaClaim> claims(String attempt, Instant placed) {
        var claims = new ArrayList<AgendaClaim>();
        for (Need need : needs) {
            for (AgendaDay agenda : AgendaDay.touchedBy(need.resource(), need.slot())) {
                claims.add(new AgendaClaim(agenda,
                        new Claim(attempt + "." + claims.size(), booking, need.slot(), placed)));
            }
        }
        return List.copyOf(claims);
    }
}
