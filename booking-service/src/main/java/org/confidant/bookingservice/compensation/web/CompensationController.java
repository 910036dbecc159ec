package org.confidant.bookingservice.compensation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.confidant.bookingservice.compensation.Compensation;
import org.confidant.bookingservice.compensation.CompensationState;
import org.confidant.bookingservice.compensation.Compensations;
import org.confidant.bookingservice.compensation.PayCompensation;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is due to clients because of a complaint, and that it was paid (C6). Finance alone sees it, and nobody of it who manages a
 * branch, too: a manager may be excluded from the complaint.
 */
@Tag(name = "compensations")
@RestController
class CompensationController {
    private final Compensations compensations;
    private final PayCompensation payCompensation;

    CompensationController(Compensations compensations, PayCompensation payCompensation) {
        this.compensations = compensations;
        this.payCompensation = payCompensation;
    }

    @Operation(summary = "Lists compensations, in the order of their ids", description = """
            Of one branch, or of all branches of the caller.""")
    @Allowed(Role.FINANCE)
    @GetMapping("/compensations")
    Page<CompensationView> list(@RequestParam Optional<String> branch,
            @Parameter(description = "Due (when not said) or Paid") @RequestParam Optional<String> state,
            @Parameter(description = "The `next` of the page before") @RequestParam Optional<String> after,
            @RequestParam(defaultValue = Page.USUAL) int limit, Caller caller) {
        requireNoManager(caller);
        if (branch.filter(id -> !caller.scope().includes(id)).isPresent()) {
            throw Refusal.notFound();
        }
        return Page.of(compensations.list(branch, state.map(CompensationController::state)
                .orElse(CompensationState.DUE), after, Page.checked(limit) + 1, caller.scope()), limit, Stored::id)
                .map(this::view);
    }

    @Operation(summary = "Notes that a compensation was paid")
    @Allowed(Role.FINANCE)
    @PostMapping("/compensations/{id}/payment")
    CompensationView pay(@PathVariable String id, @RequestBody PaymentRequest request, Caller caller,
            Command command) {
        requireNoManager(caller);
        return view(payCompensation.pay(id, request.paidOn(), request.evidence(), caller, command));
    }

    private static void requireNoManager(Caller caller) {
        if (caller.is(Role.BRANCH_MANAGER)) {
            throw new Refusal(PlatformProblem.NOT_ALLOWED, "Somebody of finance who manages no branch does this.");
        }
    }

    private CompensationView view(Stored<Compensation> stored) {
        return CompensationView.of(stored, payCompensation.evidence(stored).orElse(null));
    }

    private static CompensationState state(String word) {
        return CompensationState.of(word)
                .orElseThrow(() -> new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.")
                        .field("state", "must be Due or Paid"));
    }
}
