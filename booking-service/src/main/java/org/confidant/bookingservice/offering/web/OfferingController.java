package org.confidant.bookingservice.offering.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.offering.OfferingId;
import org.confidant.bookingservice.offering.Offerings;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows 1 and 6: what is sold. */
@Tag(name = "services")
@RestController
class OfferingController {
    private final Offerings offerings;

    OfferingController(Offerings offerings) {
        this.offerings = offerings;
    }

    @Operation(summary = "Adds a service that every branch may give")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/services")
    ResponseEntity<OfferingView> add(@RequestBody OfferingRequest request, Command command) {
        Stored<Offering> added = offerings.add(request.toOffering(new OfferingId(command.id())), command).stored();
        return ResponseEntity.created(URI.create("/api/v1/services/" + added.id())).body(OfferingView.of(added));
    }

    @Operation(summary = "Lists the services, by id")
    @Allowed({Role.RECEPTIONIST, Role.PRACTITIONER, Role.PARTNER, Role.BRANCH_MANAGER, Role.ADMINISTRATOR,
            Role.HEAD_OFFICE})
    @GetMapping("/services")
    Page<OfferingView> list(@RequestParam(defaultValue = Page.USUAL) int limit,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after) {
        return Page.of(offerings.list(after.map(OfferingId::new), Page.checked(limit) + 1), limit,
                (Stored<Offering> stored) -> stored.id()).map(OfferingView::of);
    }
}
