package org.confidant.bookingservice.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.springframework.stereotype.Component;

/** The clients as booking sees them. */
@Component
public final class BookableClients {
    private final Clients clients;
    private final Branches branches;
    private final Clock clock;

    public BookableClients(Clients clients, Branches branches, Clock clock) {
        this.clients = clients;
        this.branches = branches;
        this.clock = clock;
    }

    public Optional<BookableClient> find(ClientId id, BranchScope scope) {
        return clients.find(id, scope).map(known -> bookable(known, scope));
    }

    /** Those of the ids that the scope includes, with one reading of the store. */
    public List<BookableClient> findAll(Collection<ClientId> ids, BranchScope scope) {
        return clients.findAll(ids, scope).stream().map(known -> bookable(known, scope)).toList();
    }

    /**
     * Files the person a partner brings with a booking: a client of that partner only, whatever phone or name the desk knows
     * already. The same command and number find the same person again.
     *
     * @param number the person's place among the participants, from 0
     * @param path where the particulars stand in the request, with a dot behind it
     */
    public BookableClient bring(PartnerId partner, BranchId branch, int number, Particulars typed, String path,
            BranchScope scope, Command command) {
        Branch where = branches.find(branch, scope).orElseThrow(Refusal::notFound);
        Particulars read = new Proofreader(where, clock, path).forPartner(typed);
        Client client = new Client(new ClientId(command.id() + "-" + number), branch, Optional.of(partner), read,
                false);
        return BookableClient.of(clients.create(client, command).client(), yearIn(where));
    }

    private BookableClient bookable(KnownClient known, BranchScope scope) {
        Branch where = branches.find(known.client().branch(), scope).orElseThrow(Refusal::notFound);
        return BookableClient.of(known.client(), yearIn(where));
    }

    private int yearIn(Branch branch) {
        return LocalDate.now(clock.withZone(branch.zone())).getYear();
    }
}
