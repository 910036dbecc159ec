package org.confidant.bookingservice.bylink.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.booking.BookingSteps;
import org.confidant.bookingservice.booking.MoveBooking;
import org.confidant.bookingservice.booking.OpenLink;
import org.confidant.bookingservice.booking.OpenLink.Opened;
import org.confidant.bookingservice.booking.SlotsToMove;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.platform.identity.ForLinkHolder;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 8 by link: what a client without an account can see and do about the time of their booking. */
@Tag(name = "links")
@RestController
class LinkController {
    private final OpenLink openLink;
    private final BookingSteps steps;
    private final MoveBooking moveBooking;
    private final SlotsToMove slotsToMove;
    private final LinkViews views;

    LinkController(OpenLink openLink, BookingSteps steps, MoveBooking moveBooking, SlotsToMove slotsToMove,
            LinkViews views) {
        this.openLink = openLink;
        this.steps = steps;
        this.moveBooking = moveBooking;
        this.slotsToMove = slotsToMove;
        this.views = views;
    }

    @Operation(summary = "Shows the booking the link is for, and what is still to be signed, answered or said")
    @ForLinkHolder
    @GetMapping("/links/{token}")
    LinkView see(@PathVariable String token) {
        return views.of(openLink.open(token));
    }

    @Operation(summary = "Confirms a hold before it runs out")
    @ForLinkHolder
    @PostMapping("/links/{token}/confirmation")
    LinkView confirm(@PathVariable String token, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        return views.of(opened, steps.confirm(opened.stored().id(), opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Cancels the booking for all who take part; the others are told")
    @ForLinkHolder
    @PostMapping("/links/{token}/cancellation")
    LinkView cancel(@PathVariable String token, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        return views.of(opened, steps.cancel(opened.stored().id(), opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Moves the booking for all who take part; the others are told")
    @ForLinkHolder
    @PostMapping("/links/{token}/move")
    LinkView move(@PathVariable String token, @RequestBody LinkMoveRequest request, Command command) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        return views.of(opened, moveBooking.move(opened.stored().id(), request.start(), Optional.empty(),
                opened.actor(), opened.scope(), command));
    }

    @Operation(summary = "Lists times to which the booking could move, with the same practitioner")
    @ForLinkHolder
    @GetMapping("/links/{token}/slots")
    LinkSlotsView slots(@PathVariable String token,
            @Parameter(description = "First day", example = "2026-12-24") @RequestParam LocalDate from,
            @Parameter(description = "Last day, at most 30 days later") @RequestParam LocalDate to) {
        Opened opened = openLink.open(token, LinkPurpose.BOOKING);
        ZoneId zone = views.zone(opened);
        if (to.isBefore(from) || to.isAfter(from.plusDays(30))) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("to",
                    "must be from, or up to 30 days later");
        }
        List<OffsetDateTime> starts = slotsToMove.between(opened.stored(), from, to, opened.scope()).stream()
                .map(start -> LinkViews.local(start, zone)).toList();
        return new LinkSlotsView(starts);
    }
}
