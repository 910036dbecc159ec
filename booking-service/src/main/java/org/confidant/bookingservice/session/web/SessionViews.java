package org.confidant.bookingservice.session.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Ending;
import org.confidant.bookingservice.booking.Session;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders sessions in the branch's own time. */
@Component
class SessionViews {
    private final Roster roster;

    SessionViews(Roster roster) {
        this.roster = roster;
    }

    SessionView of(Stored<Booking> stored, BranchScope scope) {
        Booking booking = stored.value();
        Session session = booking.session().orElseThrow(Refusal::notFound);
        ZoneId zone = roster.branch(booking.terms().branch(), scope).map(Branch::zone).orElseThrow(Refusal::notFound);
        return new SessionView(stored.id(), stored.version(), booking.state().word(), booking.terms().branch().value(),
                booking.terms().offering().value(), booking.place().practitioner().value(),
                local(booking.place().session().from(), zone), local(booking.place().session().to(), zone),
                local(session.startedAt(), zone), local(session.endedAt(), zone), session.delivered().orElse(null),
                session.ending().flatMap(Ending::by).orElse(null),
                session.stages().stream().map(one -> new SessionView.StageView(one.stage(), local(one.at(), zone)))
                        .toList(),
                session.pauses().stream().map(one -> new SessionView.PauseView(local(one.from(), zone),
                        local(one.to(), zone))).toList(),
                recorded(session, zone),
                session.corrections().stream().map(one -> new SessionView.CorrectionView(local(one.startedAt(), zone),
                        local(one.endedAt(), zone), one.reason(), local(one.at(), zone), one.by())).toList());
    }

    private static SessionView.@Nullable RecordedView recorded(Session session, ZoneId zone) {
        return session.corrections().isEmpty()
                ? null
                : session.ending().map(ending -> new SessionView.RecordedView(local(session.started(), zone),
                        local(ending.at(), zone))).orElse(null);
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime local(Optional<Instant> instant, ZoneId zone) {
        return instant.map(at -> local(at, zone)).orElse(null);
    }
}
