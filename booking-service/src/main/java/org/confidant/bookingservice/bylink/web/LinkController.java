package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingSteps;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.MoveBooking;
import org.confidant.bookingservice.booking.SlotsToMove;
import org.confidant.bookingservice.link.Link;
import org.confidant.bookingservice.link.LinkToken;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.identity.LinkScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 8 by link: what a client without an account can see and do. Every link that opens nothing gets the same 404. */
@Tag(name = "links")
@RestController
class LinkController {
    private final Bookings bookings;
    private final BookingSteps steps;
    private final MoveBooking moveBooking;
    private final SlotsToMove slotsToMove;
    private final Roster roster;
    private final Offerings offerings;
    private final Clock clock;

    LinkController(Bookings bookings, BookingSteps steps, MoveBooking moveBooking, SlotsToMove slotsToMove,
            Roster roster, Offerings offerings, Clock clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.moveBooking = moveBooking;
        this.slotsToMove = slotsToMove;
        this.roster = roster;
        this.offerings = offerings;
        this.clock = clock;
    }

    /** The booking behind a link, and whose link it is. */
    private record Opened(Stored<Booking> stored, Link link) {
        BranchScope scope() {
            return LinkScope.of(stored.value().terms().branch().value());
        }

        Actor actor() {
            return new Actor.LinkHolder(link.participant());
        }
    }

    @Operation(summary = "Shows the booking the link is for")
    @ForLinkHolder
    @GetMapping("/links/{token}")
    LinkView see(@PathVariable String token) {
        Opened opened = open(token);
        return view(opened, opened.stored());
    }

    @Operation(summary = "Confirms a hold before it runs out")
    @ForLinkHolder
    @PostMapping("/links/{token}/confirmation")
    LinkView confirm(@PathVariable String token, Command command) {
        Opened opened = open(token);
        return view(opened, steps.confirm(opened.stored().id(), opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Cancels the booking for all who take part; the others are told")
    @ForLinkHolder
    @PostMapping("/links/{token}/cancellation")
    LinkView cancel(@PathVariable String token, Command command) {
        Opened opened = open(token);
        return view(opened, steps.cancel(opened.stored().id(), opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Moves the booking for all who take part; the others are told")
    @ForLinkHolder
    @PostMapping("/links/{token}/move")
    LinkView move(@PathVariable String token, @RequestBody LinkMoveRequest request, Command command) {
        Opened opened = open(token);
        return view(opened, moveBooking.move(opened.stored().id(), request.start(), Optional.empty(),
                opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Lists times to which the booking could move, with the same practitioner")
    @ForLinkHolder
    @GetMapping("/links/{token}/slots")
    LinkSlotsView slots(@PathVariable String token,
            @Parameter(description = "First day", example = "2026-12-24") @RequestParam LocalDate from,
            @Parameter(description = "Last day, at most 30 days later") @RequestParam LocalDate to) {
        Opened opened = open(token);
        ZoneId zone = zone(opened);
        if (to.isBefore(from) || to.isAfter(from.plusDays(30))) {
            throw BookingRequest.wrong("to", "must be from, or up to 30 days later");
        }
        List<OffsetDateTime> starts = slotsToMove.between(opened.stored(), from, to, opened.scope()).stream()
                .map(start -> BookingViews.local(start, zone)).toList();
        return new LinkSlotsView(starts);
    }

    private Opened open(String token) {
        String hash = new LinkToken(token).hash();
        Stored<Booking> stored = bookings.byLink(hash).orElseThrow(Refusal::notFound);
        Link link = stored.value().links().stream()
                .filter(one -> one.hash().equals(hash) && one.valid(clock.instant())).findFirst()
                .orElseThrow(Refusal::notFound);
        return new Opened(stored, link);
    }

    private LinkView view(Opened opened, Stored<Booking> stored) {
        Booking booking = stored.value();
        ZoneId zone = zone(opened);
        return new LinkView(stored.version(), booking.state().word(), branch(opened).name(),
                offerings.byId(booking.terms().offering()).orElseThrow(Refusal::notFound).value().name(),
                booking.terms().mode(), BookingViews.local(booking.place().session().from(), zone),
                BookingViews.local(booking.place().session().to(), zone),
                booking.holdUntil().map(end -> BookingViews.local(end, zone)).orElse(null),
                opened.link().participant());
    }

    private ZoneId zone(Opened opened) {
        return branch(opened).zone();
    }

    private Branch branch(Opened opened) {
        return roster.branch(opened.stored().value().terms().branch(), opened.scope()).orElseThrow(Refusal::notFound);
    }
}
