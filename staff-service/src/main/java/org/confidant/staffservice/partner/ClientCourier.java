package org.confidant.staffservice.partner;

import java.util.Map;
import java.util.Optional;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.account.Accounts;
import org.springframework.stereotype.Component;

/** Makes the client follow the partner; applies the present state and reads again, as for people's accounts. */
@Component
final class ClientCourier implements Courier {
    private static final String RECEIVER = "keycloak-client";
    private static final int ROUNDS = 5;

    private final Partners partners;
    private final Accounts accounts;
    private final TechnicalClock technical;

    ClientCourier(Partners partners, Accounts accounts, TechnicalClock technical) {
        this.partners = partners;
        this.accounts = accounts;
        this.technical = technical;
    }

    static Message changed() {
        return new Message(RECEIVER, "PartnerChanged", Map.of());
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        PartnerId id = new PartnerId(envelope.senderId());
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Stored<Partner>> read = partners.find(id, Everywhere.because("the relay serves every branch"));
            if (read.isEmpty()) {
                return new Delivery.Refused("no partner is known under this id");
            }
            Partner partner = read.get().value();
            if (round == 0 && partner.bar().applied() == partner.bar().changes()) {
                return Delivery.TAKEN;
            }
            accounts.changeClient(id.client(), partner.branches(), partner.suspended());
            if (confirmed(read.get())) {
                return Delivery.TAKEN;
            }
        }
        return new Delivery.Unavailable("the partner keeps changing");
    }

    private boolean confirmed(Stored<Partner> applied) {
        Partner partner = applied.value().confirmed(applied.value().bar().changes(), technical.instant());
        Change<Partner> change = new Change<>(partner, PartnerMessages.known(partner));
        return partners.write(applied, change, InternalCommand.fresh()).isPresent();
    }
}
