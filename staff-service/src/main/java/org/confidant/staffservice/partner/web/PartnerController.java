package org.confidant.staffservice.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.partner.AdmitPartner;
import org.confidant.staffservice.partner.ChangePartner;
import org.confidant.staffservice.partner.PartnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 1: partners. */
@Tag(name = "partners")
@RestController
class PartnerController {
    private final AdmitPartner admitPartner;
    private final ChangePartner changePartner;

    PartnerController(AdmitPartner admitPartner, ChangePartner changePartner) {
        this.admitPartner = admitPartner;
        this.changePartner = changePartner;
    }

    @Operation(summary = "Admits a partner; its client id and secret are shown once")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/partners")
    ResponseEntity<PartnerView> admit(@RequestBody PartnerRequest request, Caller caller, Command command) {
        AdmitPartner.Admitted admitted = admitPartner.admit(request.name(), request.branches(), caller, command);
        PartnerView view = PartnerView.of(admitted.partner(), admitted.clientSecret().orElse(null));
        return ResponseEntity.created(URI.create("/api/v1/partners/" + view.id())).cacheControl(CacheControl.noStore())
                .body(view);
    }

    @Operation(summary = "Limits, suspends or readmits a partner; tokens issued before fail within seconds")
    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/partners/{id}")
    PartnerView change(@PathVariable String id, @RequestBody PartnerChange request, Caller caller, Command command) {
        return PartnerView.of(changePartner.change(new PartnerId(id), request.branches(), request.suspended(), caller,
                command), null);
    }
}
