package org.confidant.bookingservice.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.bookingservice.roster.Branch;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Finds clients by what they say on the phone, without opening those who do not fit (B8). */
@Component
public final class FindClients {
    private final Clients clients;
    private final Branches branches;

    public FindClients(Clients clients, Branches branches) {
        this.clients = clients;
        this.branches = branches;
    }

    public KnownClient byId(ClientId id, BranchScope scope) {
        return clients.find(id, scope).orElseThrow(Refusal::notFound);
    }

    /** Matches in the order of their ids, in one branch or in all that the caller belongs to. */
    public List<KnownClient> search(Sought sought, Optional<BranchId> branch, BranchScope scope,
            Optional<ClientId> after, int limit) {
        List<Branch> where = branch.map(id -> List.of(branches.find(id, scope).orElseThrow(Refusal::notFound)))
                .orElseGet(() -> ofCaller(scope));
        List<List<KnownClient>> found = where.stream()
                .flatMap(one -> readIn(one, sought)
                        .map(read -> clients.matching(read, one.id(), scope, after, limit)).stream())
                .toList();
        if (found.isEmpty() && !where.isEmpty()) {
            throw wrong("phone", "must be a phone number, with its country code if it is of another country");
        }
        return found.stream().flatMap(Collection::stream).sorted(Comparator.comparing(known -> known.id().value()))
                .limit(limit).toList();
    }

    private List<Branch> ofCaller(BranchScope scope) {
        Set<String> own = scope.limited().orElseThrow(() -> wrong("branch", "is required of who sees all branches"));
        return own.stream().sorted().flatMap(id -> branches.find(new BranchId(id), scope).stream()).toList();
    }

    private static Optional<Sought> readIn(Branch branch, Sought sought) {
        return switch (sought) {
            case Sought.ByPhone(String typed) -> Phones.e164(typed, branch.country()).map(Sought.ByPhone::new);
            case Sought.ByLastFour _,Sought.ByName _ -> Optional.of(sought);
        };
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
