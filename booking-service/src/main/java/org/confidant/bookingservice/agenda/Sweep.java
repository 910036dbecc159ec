package org.confidant.bookingservice.agenda;

import org.confidant.bookingservice.agenda.Operation.Ask;
import org.confidant.bookingservice.agenda.Operation.Expire;
import org.confidant.bookingservice.agenda.Operation.Pull;
import org.confidant.bookingservice.agenda.Operation.Spoil;
import org.confidant.bookingservice.agenda.Operation.Swept;
import org.confidant.bookingservice.agenda.Reply.Pulled;
import org.confidant.bookingservice.agenda.Reply.Told;
import org.confidant.bookingservice.agenda.Reply.Written;

/** Settles one claim as somebody would who wanted its time, and wants nothing. Whatever changes meanwhile is left alone. */
record Sweep(Operation operation) implements Stepper {

    static Sweep of(AgendaClaim met, boolean old) {
        return new Sweep(new Ask(met, old));
    }

    @Override
    public Sweep next(Reply reply) {
        var exchange = new Exchange(operation, reply);
        return new Sweep(switch (exchange) {
            case Exchange(Ask(var met, var old), Told(var booking)) -> Footing.of(met.claim(), old, booking)
                    .removal(met, booking.version()).orElse(new Swept(false));
            case Exchange(Expire(var met, _), Written(var done)) -> done ? new Pull(met) : new Swept(false);
            case Exchange(Spoil(var met, _), Written(var done)) -> done ? new Pull(met) : new Swept(false);
            case Exchange(Pull _, Pulled _) -> new Swept(true);
            default -> throw exchange.refused();
        });
    }
}
