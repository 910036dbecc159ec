package org.confidant.bookingservice.compensation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.confidant.bookingservice.client.ClientId;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.roster.BranchId;
import org.springframework.stereotype.Component;

/** Owes a client an amount, once for each measure, and says that it is due (C6). */
@Component
public final class OweClient {
    private final Compensations compensations;
    private final Clock clock;
    private final MeterRegistry meters;

    OweClient(Compensations compensations, Clock clock, MeterRegistry meters) {
        this.compensations = compensations;
        this.clock = clock;
        this.meters = meters;
    }

    public void owe(String measure, BranchId branch, ClientId client, Amount amount) {
        if (compensations.keep(measure, Compensation.due(branch, client, amount, clock.instant()),
                List.of(CompensationNews.accepted(measure)))) {
            BookingMeter.MEASURES.counter(meters, "compensation", "accept").increment();
        }
    }
}
