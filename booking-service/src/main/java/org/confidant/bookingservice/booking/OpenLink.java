package org.confidant.bookingservice.booking;

import java.time.Clock;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.link.LinkToken;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Finds what a client's link is for. Every link that opens nothing gets the same 404. */
@Component
public final class OpenLink {
    private final Bookings bookings;
    private final Clock clock;

    OpenLink(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The booking behind a link, and whose link it is. */
    public record Opened(Stored<Booking> stored, Link link) {
        public Booking booking() {
            return stored.value();
        }

        public BranchScope scope() {
            return LinkScope.of(booking().terms().branch().value());
        }

        public Actor actor() {
            return new Actor.LinkHolder(link.participant());
        }

        /** The client whose link it is. */
        public String client() {
            return booking().terms().participant(link.participant()).client();
        }
    }

    /** @throws Refusal if the token is forged, expired or for something else */
    public Opened open(String token, LinkPurpose purpose) {
        Opened opened = open(token);
        if (opened.link().purpose() != purpose) {
            throw Refusal.notFound();
        }
        return opened;
    }

    /** @throws Refusal if the token is forged or expired */
    public Opened open(String token) {
        String hash = new LinkToken(token).hash();
        Stored<Booking> stored = bookings.byLink(hash).orElseThrow(Refusal::notFound);
        Link link = stored.value().links().stream()
                .filter(one -> one.hash().equals(hash) && one.valid(clock.instant())).findFirst()
                .orElseThrow(Refusal::notFound);
        return new Opened(stored, link);
    }
}
