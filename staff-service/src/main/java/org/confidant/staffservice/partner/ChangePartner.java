package org.confidant.staffservice.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/** Limits, suspends or readmits a partner (G7). */
@Component
public final class ChangePartner {
    private final Partners partners;
    private final Branches branches;
    private final Clock clock;

    ChangePartner(Partners partners, Branches branches, Clock clock) {
        this.partners = partners;
        this.branches = branches;
        this.clock = clock;
    }

    /** Changes it on behalf of the caller. */
    public Told<Partner> change(PartnerId id, Set<String> wanted, boolean suspended, Caller caller, Command command) {
        KnownBranches.require(wanted, branches, caller.scope());
        Stored<Partner> written = partners.change(id, caller.scope(), command,
                read -> decide(read.value(), read.value().changed(wanted, suspended), caller));
        return new Told<>(written, !partners.bookingKnows(id, BookingLane.PATIENCE));
    }

    private Change<Partner> decide(Partner before, Partner after, Caller caller) {
        if (!before.open()) {
            throw Refusal.notFound();
        }
        List<Message> messages = new ArrayList<>(PartnerMessages.known(after));
        if (!after.equals(before)) {
            messages.add(PartnerMessages.changed(before, after, caller.id(), clock.instant()));
            messages.add(ClientCourier.changed());
        }
        return new Change<>(after, messages);
    }
}
