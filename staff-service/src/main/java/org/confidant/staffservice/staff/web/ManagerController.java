package org.confidant.staffservice.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.branch.BranchId;
import org.confidant.staffservice.staff.PutInCharge;
import org.confidant.staffservice.staff.StaffId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a branch. */
@Tag(name = "branches")
@RestController
class ManagerController {
    private final PutInCharge putInCharge;

    ManagerController(PutInCharge putInCharge) {
        this.putInCharge = putInCharge;
    }

    @Operation(summary = "Names one of a branch's managers as the one who answers for it; the others are deputies")
    @Allowed(Role.ADMINISTRATOR)
    @PutMapping("/branches/{id}/manager")
    ManagerView name(@PathVariable String id, @RequestBody ManagerRequest request, Caller caller, Command command) {
        return ManagerView.of(putInCharge.put(new BranchId(id), new StaffId(request.manager()), caller, command));
    }
}
