package org.confidant.complaintservice.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import org.confidant.complaintservice.complaint.Complaint;
import org.confidant.complaintservice.complaint.ComplaintTime;
import org.confidant.complaintservice.complaint.TakeStatement;
import org.confidant.complaintservice.complaint.WordSeals;
import org.confidant.complaintservice.complaint.investigation.Hearing;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 27: whoever is accused answers the charge. */
@Tag(name = "complaints")
@RestController
class StatementController {
    private final TakeStatement takeStatement;
    private final WordSeals seals;
    private final ComplaintTime time;

    StatementController(TakeStatement takeStatement, WordSeals seals, ComplaintTime time) {
        this.takeStatement = takeStatement;
        this.seals = seals;
        this.time = time;
    }

    @Operation(summary = "Shows an accused the charge, and what they said", description = """
            Nothing else of the complaint; for all others there is nothing here.""")
    @Allowed({Role.ADMINISTRATOR, Role.HEAD_OFFICE, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST,
            Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER, Role.FINANCE, Role.AUDITOR})
    @GetMapping("/complaints/{id}/statement")
    StatementView show(@PathVariable String id, Caller caller) {
        return view(takeStatement.asked(id, caller), caller);
    }

    @Operation(summary = "Takes down what an accused says to the charge", description = """
            Once, and before the group votes. Findings wait for it until the end of the fifth working day.""")
    @Allowed({Role.ADMINISTRATOR, Role.HEAD_OFFICE, Role.BRANCH_MANAGER, Role.PRACTITIONER, Role.RECEPTIONIST,
            Role.INSPECTOR, Role.INVESTIGATOR, Role.TRAINER, Role.FINANCE, Role.AUDITOR})
    @PostMapping("/complaints/{id}/statement")
    StatementView state(@PathVariable String id, @RequestBody StatementRequest request, Caller caller,
            Command command) {
        return view(takeStatement.state(id, request.text(), caller, command), caller);
    }

    private StatementView view(Stored<Complaint> stored, Caller caller) {
        Hearing hearing = takeStatement.hearing(stored, caller);
        ZoneId zone = time.zone(stored.value());
        return StatementView.of(stored, hearing,
                ComplaintView.local(hearing.limit(time.hours(stored.value())), zone), seals, zone);
    }
}
