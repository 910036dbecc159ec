package org.confidant.bookingservice.compensation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.client.ClientSeals;
import org.confidant.bookingservice.meter.BookingMeter;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Notes that a compensation was paid, with evidence, and tells complaint-service (C6). */
@Component
public final class PayCompensation {
    private static final String EVIDENCE = "evidence";

    private final Compensations compensations;
    private final Roster roster;
    private final ClientSeals seals;
    private final Clock clock;
    private final MeterRegistry meters;

    PayCompensation(Compensations compensations, Roster roster, ClientSeals seals, Clock clock,
            MeterRegistry meters) {
        this.compensations = compensations;
        this.roster = roster;
        this.seals = seals;
        this.clock = clock;
        this.meters = meters;
    }

    /** @throws Refusal if it was paid already, or on a day that has not come or on which nothing was due */
    public Stored<Compensation> pay(String id, LocalDate on, String evidence, Caller caller, Command command) {
        Stored<Compensation> paid = compensations.change(id, caller.scope(), command, read -> {
            Compensation due = read.value();
            Instant now = clock.instant();
            ZoneId zone = roster.branch(due.branch(), caller.scope()).map(Branch::zone).orElse(ZoneOffset.UTC);
            if (on.isAfter(LocalDate.ofInstant(now, zone))) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("paidOn",
                        "must not lie in the future");
            }
            if (on.isBefore(LocalDate.ofInstant(due.dueSince(), zone))) {
                throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field("paidOn",
                        "must not lie before the day on which it became due");
            }
            return new Change<>(due.pay(new Payment(on, seals.sealed(due.client(), id, EVIDENCE, evidence), now,
                    caller.id())), List.of(CompensationNews.paid(id)));
        });
        BookingMeter.MEASURES.counter(meters, "compensation", "pay").increment();
        return paid;
    }

    /** By what one can see that it was paid; empty while it is due, and once the client is erased. */
    public Optional<String> evidence(Stored<Compensation> stored) {
        return stored.value().payment().flatMap(Payment::evidence)
                .flatMap(sealed -> seals.open(stored.value().client(), stored.id(), EVIDENCE, sealed));
    }
}
