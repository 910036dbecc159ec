package org.confidant.bookingservice.readiness.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.readiness.Checks;
import org.confidant.bookingservice.readiness.Readiness;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.outbox.Relay;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.store.StoredCollection;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** Readiness checks, one document each booking. */
@Component
final class MongoChecks implements Checks {
    private final StoredCollection<Readiness> checks;

    MongoChecks(MongoDatabase database, Relay relay, TechnicalClock technical) {
        checks = new StoredCollection<>(database, "readiness", "branch", new ReadinessMapping(), relay, technical);
    }

    @Override
    public Optional<Stored<Readiness>> of(String booking, BranchScope scope) {
        return checks.byId(booking, scope);
    }

    @Override
    public Optional<Stored<Readiness>> begin(String booking, Readiness readiness, Command command) {
        return checks.bear(booking, 0, readiness, List.of(), command);
    }

    @Override
    public Stored<Readiness> change(String booking, BranchScope scope, Command command,
            UnaryOperator<Readiness> decision) {
        return checks.change(booking, scope, command, read -> Change.silent(decision.apply(read.value())));
    }
}
