package org.confidant.bookingservice.client.web;

import java.util.List;
import org.confidant.bookingservice.client.KnownClient;
import org.jspecify.annotations.Nullable;

/** A page of found clients by id; {@code next} is there while more may follow. */
record FoundClients(List<FoundClient> items, @Nullable String next) {

    /** @param found one more than {@code limit}, if there is one more */
    static FoundClients of(List<KnownClient> found, int limit) {
        List<KnownClient> page = found.subList(0, Math.min(limit, found.size()));
        return new FoundClients(page.stream().map(FoundClient::of).toList(),
                found.size() > limit ? page.getLast().id().value() : null);
    }
}
