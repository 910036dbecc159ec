package org.confidant.bookingservice.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.confidant.bookingservice.availability.ListSlots;
import org.confidant.bookingservice.availability.SlotsWanted;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 6: free times. */
@Tag(name = "slots")
@RestController
class SlotsController {
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}";

    private final ListSlots listSlots;

    SlotsController(ListSlots listSlots) {
        this.listSlots = listSlots;
    }

    @Operation(summary = "Lists the free times of a service in a branch, in order of time", description = """
            Every quarter of an hour at which a session can start, with who can give it and where. `from` and `to` are days of \
            the branch, both included, at most 31. Times carry the branch's offset. `yearsWithoutCalendar` names the years for \
            which no closed dates are known.""")
    @Allowed({Role.RECEPTIONIST, Role.PRACTITIONER, Role.PARTNER, Role.BRANCH_MANAGER})
    @GetMapping("/slots")
    SlotsView list(@RequestParam String branch, @RequestParam String service,
            @Parameter(description = "First day", example = "2026-12-24") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @RequestParam LocalDate from,
            @Parameter(description = "Last day", example = "2026-12-24") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @RequestParam LocalDate to,
            @Parameter(description = "Only with this practitioner") @RequestParam Optional<String> practitioner,
            @Parameter(description = "Only in this language (BCP 47); `zh` finds `zh-CN` too") @Pattern(regexp = LANGUAGE) @RequestParam(required = false) @Nullable String language,
            @Parameter(description = "Only when this client has no other appointment; not for partners") @RequestParam Optional<String> client,
            @RequestParam(defaultValue = Page.USUAL) int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<Instant> after,
            Caller caller) {
        if (client.isPresent() && caller.is(Role.PARTNER)) {
            throw Refusal.notAllowed();
        }
        SlotsWanted wanted = new SlotsWanted(new BranchId(branch), new OfferingId(service), from, to,
                practitioner.map(StaffId::new), Optional.ofNullable(language), client, after, Page.checked(limit));
        return SlotsView.of(wanted, listSlots.list(wanted, caller.scope()));
    }
}
