package org.confidant.staffservice.staff;

import java.util.Map;
import java.util.Optional;
import org.confidant.platform.identity.BranchScope;
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

/**
 * Makes the account follow the person. A message only says that something changed; what is applied is the present state,
 * read again afterwards, so that a slow attempt never leaves older rights behind a newer one.
 */
@Component
final class AccountCourier implements Courier {
    private static final String RECEIVER = "keycloak-account";
    private static final int ROUNDS = 5;

    private final People people;
    private final Accounts accounts;
    private final TechnicalClock technical;

    AccountCourier(People people, Accounts accounts, TechnicalClock technical) {
        this.people = people;
        this.accounts = accounts;
        this.technical = technical;
    }

    static Message rightsChanged() {
        return new Message(RECEIVER, "RightsChanged", Map.of());
    }

    static Message departed() {
        return new Message(RECEIVER, "PersonDeparted", Map.of());
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        StaffId id = new StaffId(envelope.senderId());
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Stored<StaffMember>> read = people.find(id, everywhere());
            if (read.isEmpty()) {
                return new Delivery.Refused("nobody is known under this id");
            }
            StaffMember person = read.get().value();
            if (person.state() == StaffState.DEPARTED) {
                accounts.close(id.value());
                return Delivery.TAKEN;
            }
            if (round == 0 && person.bar().applied() == person.bar().changes()) {
                return Delivery.TAKEN;
            }
            accounts.grant(id.value(), person.rights().roles(), person.rights().branches());
            if (confirmed(read.get())) {
                return Delivery.TAKEN;
            }
        }
        return new Delivery.Unavailable("the rights keep changing");
    }

    /** False if the person changed meanwhile: then what was applied may be older than what is there, so once more. */
    private boolean confirmed(Stored<StaffMember> applied) {
        StaffMember opened = applied.value().rightsConfirmed(applied.value().bar().changes(), technical.instant());
        Change<StaffMember> change = new Change<>(opened, StaffMessages.known(opened));
        return people.write(applied, change, InternalCommand.fresh()).isPresent();
    }

    private static BranchScope everywhere() {
        return Everywhere.because("the relay serves every branch");
    }
}
