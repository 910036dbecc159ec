package org.confidant.bookingservice.compensation;

import java.time.Instant;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.problem.Refusal;

/** An amount that is due to a client until it is paid, which happens once. */
public record Compensation(BranchId branch, ClientId client, Amount amount, Instant dueSince,
        Optional<Payment> payment) {
    static Compensation due(BranchId branch, ClientId client, Amount amount, Instant now) {
        return new Compensation(branch, client, amount, now, Optional.empty());
    }

    public CompensationState state() {
        return payment.isPresent() ? CompensationState.PAID : CompensationState.DUE;
    }

    /** @throws Refusal if it was paid already */
    Compensation pay(Payment done) {
        if (payment.isPresent()) {
            throw new Refusal(CompensationProblem.ALREADY_PAID, "What was paid stays as it is.");
        }
        return new Compensation(branch, client, amount, dueSince, Optional.of(done));
    }
}
