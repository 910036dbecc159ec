package org.confidant.bookingservice.agenda;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.springframework.stereotype.Component;

/** Pulls the claims that a written booking replaced, also after the death of who wrote it. */
@Component
final class AgendaCourier implements Courier {
    private final Agendas agendas;

    AgendaCourier(Agendas agendas) {
        this.agendas = agendas;
    }

    @Override
    public String receiver() {
        return "agenda";
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        if (!(envelope.body().get("claims") instanceof Collection<?> claims)) {
            return new Delivery.Refused("there are no claims in it");
        }
        List<ClaimRef> replaced = claims.stream().map(AgendaCourier::ref).toList();
        agendas.pull(replaced);
        return Delivery.TAKEN;
    }

    private static ClaimRef ref(Object pair) {
        Iterator<?> parts = ((Collection<?>) pair).iterator();
        return new ClaimRef(String.valueOf(parts.next()), String.valueOf(parts.next()));
    }
}
