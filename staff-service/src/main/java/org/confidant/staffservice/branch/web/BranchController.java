package org.confidant.staffservice.branch.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Role;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.branch.OpenBranch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 1: branches. Reading them is booking-service's. */
@Tag(name = "branches")
@RestController
class BranchController {
    private final OpenBranch openBranch;

    BranchController(OpenBranch openBranch) {
        this.openBranch = openBranch;
    }

    @Operation(summary = "Opens a branch")
    @Allowed(Role.ADMINISTRATOR)
    @PostMapping("/branches")
    ResponseEntity<BranchView> open(@RequestBody BranchRequest request, Command command) {
        BranchView view = BranchView.of(openBranch.open(request.toBranch(command.id()), command));
        return ResponseEntity.created(URI.create("/api/v1/branches/" + view.id())).body(view);
    }
}
