package org.confidant.bookingservice.agenda;

import java.util.List;

/** Performs the operations that settle a claim which was met, for whoever met it. */
final class Settling {
    private final Agendas agendas;
    private final SettleBooking bookings;
    private final ClaimEvents events;

    Settling(Agendas agendas, SettleBooking bookings, ClaimEvents events) {
        this.agendas = agendas;
        this.bookings = bookings;
        this.events = events;
    }

    Reply ask(Operation.Ask ask) {
        Claim claim = ask.met().claim();
        Standing booking = bookings.standing(claim.booking());
        events.met(Footing.of(claim, ask.old(), booking));
        return new Reply.Told(booking);
    }

    Reply expire(Operation.Expire expire) {
        return new Reply.Written(bookings.expire(expire.met().claim().booking(), expire.version()));
    }

    Reply spoil(Operation.Spoil spoil) {
        return new Reply.Written(bookings.spoil(spoil.met().claim().booking(), spoil.version()));
    }

    Reply pull(List<ClaimRef> claims) {
        agendas.pull(claims);
        return new Reply.Pulled(claims.size());
    }
}
