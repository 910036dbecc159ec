package org.confidant.staffservice.branch;

import java.util.Map;
import org.confidant.platform.outbox.Courier;
import org.confidant.platform.outbox.Delivery;
import org.confidant.platform.outbox.Envelope;
import org.confidant.platform.outbox.Message;
import org.confidant.staffservice.account.Accounts;
import org.springframework.stereotype.Component;

/** Makes a branch a group at the identity provider. */
@Component
public final class GroupCourier implements Courier {
    private static final String RECEIVER = "keycloak-group";

    private final Accounts accounts;

    public GroupCourier(Accounts accounts) {
        this.accounts = accounts;
    }

    static Message opened(BranchId branch) {
        return new Message(RECEIVER, "BranchOpened", Map.of("branch", branch.value()));
    }

    @Override
    public String receiver() {
        return RECEIVER;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        accounts.openBranch(envelope.senderId());
        return Delivery.TAKEN;
    }
}
