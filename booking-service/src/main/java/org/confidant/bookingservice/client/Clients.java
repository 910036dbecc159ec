package org.confidant.bookingservice.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.web.Command;

/** The clients of all branches. Who was erased is not among them. */
public interface Clients {
    Optional<KnownClient> find(ClientId id, BranchScope scope);

    /** Those of the ids that the scope includes. */
    List<KnownClient> findAll(Collection<ClientId> ids, BranchScope scope);

    /** The clients of a branch that fit, in the order of their ids, beginning behind the one named. */
    List<KnownClient> matching(Sought sought, BranchId branch, BranchScope scope, Optional<ClientId> after, int limit);

    /** Whom the desk filed under that phone itself: neither guardians nor the people of partners. */
    List<ClientId> holding(String phone, BranchId branch, BranchScope scope);

    /** What an earlier request with the same key made; the same key with another body is refused. */
    Optional<KnownClient> createdBefore(ClientId id, Command command);

    /**
     * Files a client, once per command.
     *
     * @throws PhoneTaken when somebody holds the phone alone and the new client would, too: of two at once one gets it
     */
    KnownClient create(Client client, Command command);

    /**
     * Reads, decides and writes, once per command.
     *
     * @throws PhoneTaken as above
     */
    KnownClient change(ClientId id, BranchScope scope, Command command, UnaryOperator<Client> decision);
}
