package org.confidant.bookingservice.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;

/** Takes what archive-service would be told. */
public final class ToldArchive implements Courier {
    private final List<Envelope> taken = new CopyOnWriteArrayList<>();

    @Override
    public String receiver() {
        return "archive-service";
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        taken.add(envelope);
        return Delivery.TAKEN;
    }

    /** The bodies of one type about that session, oldest first. */
    public List<Map<String, Object>> of(String session, String type) {
        return taken.stream().filter(one -> one.type().equals(type) && session.equals(one.body().get("session")))
                .map(Envelope::body).toList();
    }
}
