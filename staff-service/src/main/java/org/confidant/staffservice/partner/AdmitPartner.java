package org.confidant.staffservice.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.confidant.staffservice.booking.BookingLane;
import org.confidant.staffservice.booking.Told;
import org.confidant.staffservice.branch.Branches;
import org.springframework.stereotype.Component;

/**
 * Admits a partner (G7): written down first, then its client, then marked. A retry with the same key goes on and sets the
 * same secret, so two at once do no harm; the one that marks it shows the secret.
 */
@Component
public final class AdmitPartner {
    private static final Duration ACCOUNTS_MAY_BE_BACK = Duration.ofSeconds(5);

    private final Partners partners;
    private final Branches branches;
    private final Accounts accounts;
    private final OneTimeSecrets secrets;
    private final Clock clock;

    AdmitPartner(Partners partners, Branches branches, Accounts accounts, OneTimeSecrets secrets, Clock clock) {
        this.partners = partners;
        this.branches = branches;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A partner admitted, and the secret if this very request ended the admission. */
    public record Admitted(Told<Partner> partner, Optional<String> clientSecret) {}

    /** Admits it on behalf of the caller. */
    public Admitted admit(String name, Set<String> wanted, Caller caller, Command command) {
        KnownBranches.require(wanted, branches, caller.scope());
        PartnerId id = new PartnerId(command.id());
        Stored<Partner> partner = partners.add(Partner.opening(id, name, wanted), command).stored();
        if (partner.value().open()) {
            return new Admitted(told(partner), Optional.empty());
        }
        String secret = secrets.clientSecret(id.client(), command.id());
        openClient(partner.value(), secret);
        Partner opened = partner.value().opened();
        Change<Partner> change = new Change<>(opened, Stream.concat(PartnerMessages.known(opened).stream(),
                Stream.of(PartnerMessages.granted(opened, caller.id(), clock.instant()))).toList());
        return partners.write(partner, change, InternalCommand.fresh())
                .map(written -> new Admitted(told(written), Optional.of(secret)))
                .orElseGet(() -> admit(name, wanted, caller, command));
    }

    private void openClient(Partner partner, String secret) {
        try {
            accounts.openClient(partner.id().client(), secret, partner.branches());
        } catch (AccountsAway away) {
            throw new Refusal(PlatformProblem.UNAVAILABLE, "Clients cannot be opened at the moment; send it again with "
                    + "the same Idempotency-Key.").retryAfter(ACCOUNTS_MAY_BE_BACK);
        }
    }

    private Told<Partner> told(Stored<Partner> partner) {
        return new Told<>(partner, !partners.bookingKnows(partner.value().id(), BookingLane.PATIENCE));
    }
}
