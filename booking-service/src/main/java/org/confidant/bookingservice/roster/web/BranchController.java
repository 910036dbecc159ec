package org.confidant.bookingservice.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 6: the branches a caller may use. They are opened at staff-service. */
@Tag(name = "branches")
@RestController
class BranchController {
    private final Roster roster;

    BranchController(Roster roster) {
        this.roster = roster;
    }

    @Operation(summary = "Lists the branches the caller may use, by id")
    @Allowed({Role.RECEPTIONIST, Role.PRACTITIONER, Role.PARTNER, Role.BRANCH_MANAGER, Role.ADMINISTRATOR,
            Role.HEAD_OFFICE})
    @GetMapping("/branches")
    Page<BranchView> list(@RequestParam(defaultValue = Page.USUAL) int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            Caller caller) {
        return Page.of(roster.branches(caller.scope(), after.map(BranchId::new), Page.checked(limit) + 1), limit,
                (Branch branch) -> branch.id().value()).map(BranchView::of);
    }
}
