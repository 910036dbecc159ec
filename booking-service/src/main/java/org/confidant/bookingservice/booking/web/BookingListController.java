package org.confidant.bookingservice.booking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.confidant.bookingservice.booking.BookingQuery;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.TimeSlot;
import org.confidant.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows 8 and 10: lists of bookings. */
@Tag(name = "bookings")
@RestController
class BookingListController {
    private final Bookings bookings;
    private final Roster roster;
    private final BookingViews views;

    BookingListController(Bookings bookings, Roster roster, BookingViews views) {
        this.bookings = bookings;
        this.roster = roster;
        this.views = views;
    }

    @Operation(summary = "Lists bookings", description = """
            Of one branch and date, in order of start; or changed since a time, in order of change (for who polls); head office: \
            of all branches between two dates. Practitioners see their own, partners theirs.""")
    @Allowed({Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.PARTNER, Role.HEAD_OFFICE})
    @GetMapping("/bookings")
    Page<BookingView> list(@RequestParam Optional<String> branch,
            @Parameter(description = "A day of the branch", example = "2026-12-24") @RequestParam Optional<LocalDate> date,
            @Parameter(description = "Only those of this staff member") @RequestParam Optional<String> practitioner,
            @Parameter(description = "Answer those changed at or after it") @RequestParam Optional<OffsetDateTime> updatedSince,
            @Parameter(description = "First day") @RequestParam Optional<LocalDate> from,
            @Parameter(description = "Last day") @RequestParam Optional<LocalDate> to,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        boolean everywhere = caller.is(Role.HEAD_OFFICE);
        if (branch.isEmpty() && !everywhere && updatedSince.isEmpty()) {
            throw BookingRequest.wrong("branch", "is required with date");
        }
        if (date.isEmpty() && updatedSince.isEmpty() && from.isEmpty()) {
            throw BookingRequest.wrong("date", "is required, or updatedSince, or from and to");
        }
        ZoneId zone = branch.map(id -> roster.branch(new BranchId(id), caller.scope()).map(Branch::zone)
                .orElseThrow(Refusal::notFound)).orElse(ZoneOffset.UTC);
        BookingQuery query = new BookingQuery(branch, starting(date, from, to, zone),
                updatedSince.map(OffsetDateTime::toInstant), of(practitioner, caller), own(caller, Role.PARTNER),
                after.map(BookingPosition::parse), Page.checked(limit) + 1);
        return Page.of(bookings.list(query, caller.scope()), limit,
                stored -> BookingPosition.of(stored, updatedSince.isPresent()))
                .map(stored -> views.of(stored, caller));
    }

    private static Optional<String> of(Optional<String> practitioner, Caller caller) {
        Optional<String> own = own(caller, Role.PRACTITIONER);
        if (own.isPresent() && practitioner.isPresent() && !own.equals(practitioner)) {
            throw Refusal.notAllowed();
        }
        return practitioner.or(() -> own);
    }

    private static Optional<String> own(Caller caller, Role role) {
        boolean desk = caller.isAny(Role.RECEPTIONIST, Role.BRANCH_MANAGER, Role.HEAD_OFFICE);
        return caller.is(role) && !desk ? Optional.of(caller.id()) : Optional.empty();
    }

    private static Optional<TimeSlot> starting(Optional<LocalDate> date, Optional<LocalDate> from,
            Optional<LocalDate> to, ZoneId zone) {
        Optional<LocalDate> first = date.or(() -> from);
        return first.map(day -> {
            LocalDate last = date.or(() -> to).orElse(day);
            if (last.isBefore(day)) {
                throw BookingRequest.wrong("to", "must not be before from");
            }
            return new TimeSlot(day.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
        });
    }
}
