package org.confidant.archiveservice.opening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.confidant.archiveservice.opening.VerifyChain;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Row 22: nobody touches the chains unseen. */
@Tag(name = "records")
@RestController
class VerificationController {
    private final VerifyChain verifyChain;

    VerificationController(VerifyChain verifyChain) {
        this.verifyChain = verifyChain;
    }

    @Operation(summary = "Walks a branch's chain from a head kept earlier to its end", description = """
            Whole, with the head to keep for next time, or the first broken link. What was cut off at the end is found by the
            head that was kept.""")
    @Allowed(Role.AUDITOR)
    @PostMapping("/openings/verification")
    VerificationView verify(@RequestBody VerificationRequest request, Caller caller) {
        if (!caller.belongsTo(request.branch())) {
            throw Refusal.notFound();
        }
        return VerificationView.of(verifyChain.verify(request.chainId(), request.since(), caller.scope()));
    }
}
