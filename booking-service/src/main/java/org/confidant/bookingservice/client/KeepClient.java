package org.confidant.bookingservice.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/**
 * Files clients and mends what is known of them (rows 4 and 5). Nobody is filed twice under one phone by accident: a known
 * phone is refused with whom it belongs to, unless the desk says that it is shared.
 */
@Component
public final class KeepClient {
    private final Clients clients;
    private final Branches branches;
    private final Clock clock;

    public KeepClient(Clients clients, Branches branches, Clock clock) {
        this.clients = clients;
        this.branches = branches;
        this.clock = clock;
    }

    public KnownClient file(BranchId branch, Particulars typed, boolean sharedPhone, BranchScope scope,
            Command command) {
        Branch where = branches.find(branch, scope).orElseThrow(Refusal::notFound);
        ClientId id = new ClientId(command.id());
        Optional<KnownClient> before = clients.createdBefore(id, command);
        if (before.isPresent()) {
            return before.get();
        }
        Client client = new Client(id, branch, Optional.empty(), new Proofreader(where, clock, "").forDesk(typed),
                sharedPhone);
        try {
            requireFreePhone(client, scope);
            return clients.create(client, command);
        } catch (PhoneTaken lost) {
            throw phoneKnown(client, scope);
        }
    }

    /**
     * @param shared whether others may have the phone; not said, a changed phone is not shared and an old one stays as it was
     */
    public KnownClient change(ClientId id, UnaryOperator<Particulars> change, Optional<Boolean> shared,
            BranchScope scope, Command command) {
        Client before = clients.find(id, scope).orElseThrow(Refusal::notFound).client();
        Branch where = branches.find(before.branch(), scope).orElseThrow(Refusal::notFound);
        try {
            return clients.change(id, scope, command, read -> changed(read, change, shared, where, scope));
        } catch (PhoneTaken lost) {
            throw new Refusal(ClientProblem.PHONE_KNOWN, "Somebody was filed under this phone at the same time.");
        }
    }

    private Client changed(Client read, UnaryOperator<Particulars> change, Optional<Boolean> shared, Branch where,
            BranchScope scope) {
        Proofreader proofreader = new Proofreader(where, clock, "");
        Particulars wanted = change.apply(read.particulars());
        Particulars kept = read.partner().isPresent()
                ? proofreader.forPartner(wanted)
                : proofreader.forDesk(wanted);
        boolean samePhone = kept.phone().equals(read.particulars().phone());
        Client next = read.with(kept, shared.orElse(samePhone && read.sharedPhone()));
        if (!samePhone || read.sharedPhone() != next.sharedPhone()) {
            requireFreePhone(next, scope);
        }
        return next;
    }

    private void requireFreePhone(Client client, BranchScope scope) {
        if (client.holdsPhoneAlone() && !others(client, scope).isEmpty()) {
            throw phoneKnown(client, scope);
        }
    }

    private Refusal phoneKnown(Client client, BranchScope scope) {
        return new Refusal(ClientProblem.PHONE_KNOWN,
                "See whether it is one of these; if not, say that the phone is shared (sharedPhone).")
                .with("candidates", others(client, scope).stream().map(ClientId::value).toList());
    }

    private List<ClientId> others(Client client, BranchScope scope) {
        return client.particulars().phone().stream()
                .flatMap(phone -> clients.holding(phone, client.branch(), scope).stream())
                .filter(id -> !id.equals(client.id())).toList();
    }
}
