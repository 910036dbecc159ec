package org.confidant.bookingservice.bylink.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.OpenLink.Opened;
import org.confidant.bookingservice.feedback.GiveFeedback;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.session.Prepare;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders what is behind a link, in the branch's own time. */
@Component
class LinkViews {
    private final Roster roster;
    private final Offerings offerings;
    private final Prepare prepare;
    private final GiveFeedback feedback;

    LinkViews(Roster roster, Offerings offerings, Prepare prepare, GiveFeedback feedback) {
        this.roster = roster;
        this.offerings = offerings;
        this.prepare = prepare;
        this.feedback = feedback;
    }

    LinkView of(Opened opened) {
        return of(opened, opened.stored());
    }

    /** @param stored the booking as it is after a step */
    LinkView of(Opened opened, Stored<Booking> stored) {
        Booking booking = stored.value();
        ZoneId zone = zone(opened);
        return new LinkView(opened.link().purpose().toString(), stored.version(), booking.state().word(),
                branch(opened).name(),
                offerings.byId(booking.terms().offering()).orElseThrow(Refusal::notFound).value().name(),
                booking.terms().mode(), local(booking.place().session().from(), zone),
                local(booking.place().session().to(), zone),
                booking.holdUntil().map(end -> local(end, zone)).orElse(null), opened.link().participant(),
                papers(opened, stored), survey(opened));
    }

    ZoneId zone(Opened opened) {
        return branch(opened).zone();
    }

    private @Nullable PapersView papers(Opened opened, Stored<Booking> stored) {
        return opened.link().purpose() != LinkPurpose.BOOKING
                ? null
                : prepare.of(stored, opened.scope()).sides().stream()
                        .filter(side -> side.number() == opened.link().participant()).findFirst()
                        .map(PapersView::of).orElse(null);
    }

    private @Nullable SurveyView survey(Opened opened) {
        return opened.link().purpose() != LinkPurpose.SURVEY
                ? null
                : feedback.of(opened.stored().id(), opened.link().participant(), opened.scope())
                        .map(said -> new SurveyView(true, said.rating(), said.text().orElse(null),
                                said.answer().orElse(null)))
                        .orElseGet(() -> new SurveyView(false, null, null, null));
    }

    private Branch branch(Opened opened) {
        return roster.branch(opened.booking().terms().branch(), opened.scope()).orElseThrow(Refusal::notFound);
    }

    static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
