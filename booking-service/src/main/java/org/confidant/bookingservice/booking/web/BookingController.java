package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.confidant.bookingservice.booking.Actor;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.BookingSettings;
import org.confidant.bookingservice.booking.BookingSteps;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.booking.IssueLink;
import org.confidant.bookingservice.booking.MoveBooking;
import org.confidant.bookingservice.booking.PlaceBooking;
import org.confidant.bookingservice.link.LinkPurpose;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rows 7 to 9: bookings and their steps. */
@Tag(name = "bookings")
@RestController
class BookingController {
    private final PlaceBooking placeBooking;
    private final BookingSteps steps;
    private final MoveBooking moveBooking;
    private final IssueLink issueLink;
    private final Bookings bookings;
    private final BookingViews views;
    private final BookingSettings settings;

    BookingController(PlaceBooking placeBooking, BookingSteps steps, MoveBooking moveBooking, IssueLink issueLink,
            Bookings bookings, BookingViews views, BookingSettings settings) {
        this.placeBooking = placeBooking;
        this.steps = steps;
        this.moveBooking = moveBooking;
        this.issueLink = issueLink;
        this.bookings = bookings;
        this.views = views;
        this.settings = settings;
    }

    @Operation(summary = "Books a session, held or firm; a walk-in is booked and checked in as one step", description = """
            Claims practitioner, room, equipment and every participant at once. 409 time-taken names the nearest free times; \
            422 names the rule that refused. Each adult gets a link and a mail, for a minor only the guardian does.""")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER})
    @PostMapping("/bookings")
    ResponseEntity<BookingView> place(@RequestBody BookingRequest request, Caller caller, Command command) {
        BookingView view = views.of(placeBooking.place(request.toBooking(caller), caller, command), caller);
        return ResponseEntity.created(URI.create("/api/v1/bookings/" + view.id())).body(view);
    }

    @Operation(summary = "Shows a booking")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER, Role.HEAD_OFFICE})
    @GetMapping("/bookings/{id}")
    BookingView see(@PathVariable String id, Caller caller) {
        Stored<Booking> read = bookings.byId(id, caller.scope()).orElseThrow(Refusal::notFound);
        new Actor.Signed(caller).requireMaySee(read.value());
        return views.of(read, caller);
    }

    @Operation(summary = "Confirms a hold before it runs out")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER})
    @PostMapping("/bookings/{id}/confirmation")
    BookingView confirm(@PathVariable String id, Caller caller, Command command) {
        return views.of(steps.confirm(id, new Actor.Signed(caller), caller.scope(), command), caller);
    }

    @Operation(summary = "Cancels a booking and tells every participant")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER})
    @PostMapping("/bookings/{id}/cancellation")
    BookingView cancel(@PathVariable String id, Caller caller, Command command) {
        return views.of(steps.cancel(id, new Actor.Signed(caller), caller.scope(), command), caller);
    }

    @Operation(summary = "Moves a booking; the old time stays its own until the new one is sure")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER})
    @PostMapping("/bookings/{id}/move")
    BookingView move(@PathVariable String id, @RequestBody MoveRequest request, Caller caller, Command command) {
        return views.of(moveBooking.move(id, request.start(), Optional.ofNullable(request.practitioner())
                .map(StaffId::new), new Actor.Signed(caller), caller.scope(), command), caller);
    }

    @Operation(summary = "The clients are here: the desk says so, or the practitioner of a remote booking")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER})
    @PostMapping("/bookings/{id}/check-in")
    BookingView checkIn(@PathVariable String id, Caller caller, Command command) {
        return views.of(steps.checkIn(id, new Actor.Signed(caller), caller.scope(), command), caller);
    }

    @Operation(summary = "They did not come; not before the start")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER})
    @PostMapping("/bookings/{id}/no-show")
    BookingView markNoShow(@PathVariable String id, Caller caller, Command command) {
        return views.of(steps.markNoShow(id, new Actor.Signed(caller), caller.scope(), command), caller);
    }

    @Operation(summary = "Hands a participant a link, as address and QR code, shown this once")
    @Allowed({Role.RECEPTIONIST, Role.PRACTITIONER})
    @PostMapping("/bookings/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedLinkView issue(@PathVariable String id, @RequestBody LinkRequest request, Caller caller, Command command) {
        LinkPurpose purpose = LinkPurpose.of(request.purpose())
                .orElseThrow(() -> BookingRequest.wrong("purpose", "must be booking or survey"));
        return issueLink.issue(id, request.participant(), purpose, new Actor.Signed(caller), caller.scope(), command)
                .map(token -> settings.publicUrl() + "/api/v1/links/" + token.value())
                .map(url -> new IssuedLinkView(request.participant(), request.purpose(), url, QrCode.png(url)))
                .orElseGet(() -> new IssuedLinkView(request.participant(), request.purpose(), null, null));
    }
}
