package org.confidant.bookingservice.compensation;

import java.time.Clock;
import java.util.List;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.roster.BranchId;
import org.springframework.stereotype.Component;

/** Owes a client an amount, once for each measure, and says that it is due (C7). */
@Component
public final class OweClient {
    private final Compensations compensations;
    private final Clock clock;

    OweClient(Compensations compensations, Clock clock) {
        this.compensations = compensations;
        this.clock = clock;
    }

    public void owe(String measure, BranchId branch, ClientId client, Amount amount) {
        compensations.keep(measure, Compensation.due(branch, client, amount, clock.instant()),
                List.of(CompensationNews.accepted(measure)));
    }
}
