package org.confidant.bookingservice.readiness;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;

/** The readiness of bookings, each under its booking's id. */
public interface Checks {
    Optional<Stored<Readiness>> of(String booking, BranchScope scope);

    /** Keeps the first check of a booking: empty if somebody else was there first. */
    Optional<Stored<Readiness>> begin(String booking, Readiness readiness, Command command);

    Stored<Readiness> change(String booking, BranchScope scope, Command command, UnaryOperator<Readiness> decision);
}
