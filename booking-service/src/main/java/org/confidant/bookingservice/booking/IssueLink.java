package org.confidant.bookingservice.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.link.LinkToken;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Hands a participant a link at the desk, for example when they have no e-mail; every issue is told to them (row 9). */
@Component
public final class IssueLink {
    private final Bookings bookings;
    private final Clock clock;

    IssueLink(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The token, shown this once; empty if the same command had issued it before. */
    public Optional<LinkToken> issue(String id, int participant, LinkPurpose purpose, Actor actor, BranchScope scope,
            Command command) {
        AtomicReference<LinkToken> issued = new AtomicReference<>();
        bookings.change(id, scope, command, read -> {
            Booking booking = read.value();
            actor.requireMaySee(booking);
            if (participant > booking.terms().participants().size()) {
                throw BookingRefusals.rule("participant", "must be the number of a participant");
            }
            Instant now = clock.instant();
            LinkToken token = LinkToken.random();
            issued.set(token);
            Booking after = booking.issue(link(token, participant, purpose, booking), now, actor.name());
            return new Change<>(after, BookingNews.told("LinkIssued", id, after, Map.of()).stream()
                    .filter(news -> Objects.equals(participant, news.body().get("participant"))).toList());
        });
        return Optional.ofNullable(issued.get());
    }

    private static Link link(LinkToken token, int participant, LinkPurpose purpose, Booking booking) {
        return switch (purpose) {
            case BOOKING -> Link.toBooking(token, participant, booking.place().session());
            case SURVEY -> Link.toSurvey(token, participant, booking.session().flatMap(Session::endedAt)
                    .orElseThrow(() -> BookingRefusals.rule("purpose", "there is no survey before the session's end")));
        };
    }
}
