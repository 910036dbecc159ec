package org.confidant.staffservice.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** Where partners are kept. */
public interface Partners {
    /** Writes a partner down, once per command. */
    Created<Partner> add(Partner partner, Command command);

    /** The partner of that id within the scope. */
    Optional<Stored<Partner>> find(PartnerId id, BranchScope scope);

    /** Reads, decides and writes, once per command. */
    Stored<Partner> change(PartnerId id, BranchScope scope, Command command,
            Function<Stored<Partner>, Change<Partner>> decision);

    /** One write on condition that it is still the version read. */
    Optional<Stored<Partner>> write(Stored<Partner> read, Change<Partner> change, Command command);

    /** Some of those whose client exists and that never told that receiver anything. */
    List<Stored<Partner>> untold(String receiver, BranchScope scope);

    /** Whether booking-service has learnt of the partner in that time. */
    boolean bookingKnows(PartnerId id, Duration atMost);
}
