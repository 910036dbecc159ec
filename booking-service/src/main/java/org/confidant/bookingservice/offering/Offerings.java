package org.confidant.bookingservice.offering;

import java.util.List;
import java.util.Optional;
import org.confidant.platform.store.Created;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** What the company sells, the same in every branch. */
public interface Offerings {
    /** Adds an offering, once per command. */
    Created<Offering> add(Offering offering, Command command);

    Optional<Stored<Offering>> byId(OfferingId id);

    /** Offerings in the order of their ids, beginning behind the one named. */
    List<Stored<Offering>> list(Optional<OfferingId> after, int limit);
}
