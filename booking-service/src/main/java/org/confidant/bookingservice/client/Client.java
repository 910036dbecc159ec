package org.confidant.bookingservice.client;

import java.util.Optional;
import org.confidant.bookingservice.roster.BranchId;

/**
 * A person served in one branch.
 *
 * @param partner set for a person a partner brought: a client of that partner only, never taken for somebody the desk knows
 * @param sharedPhone the desk has said that others may have the same phone
 */
public record Client(ClientId id, BranchId branch, Optional<PartnerId> partner, Particulars particulars,
        boolean sharedPhone) {

    /** Whether nobody else in the branch may be filed under this phone without a word. */
    public boolean holdsPhoneAlone() {
        return partner.isEmpty() && !sharedPhone && particulars.phone().isPresent();
    }

    Client with(Particulars changed, boolean shared) {
        return new Client(id, branch, partner, changed, shared);
    }
}
