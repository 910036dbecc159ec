package org.confidant.bookingservice.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.confidant.bookingservice.roster.BranchId;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;

/** Clients without a store. */
public final class ClientsInMemory implements Clients {
    private final Map<ClientId, KnownClient> known = new ConcurrentHashMap<>();
    private final Map<ClientId, String> bodies = new ConcurrentHashMap<>();
    private final Map<String, String> done = new ConcurrentHashMap<>();

    @Override
    public Optional<KnownClient> find(ClientId id, BranchScope scope) {
        return Optional.ofNullable(known.get(id)).filter(one -> scope.includes(one.client().branch().value()));
    }

    @Override
    public List<KnownClient> findAll(Collection<ClientId> ids, BranchScope scope) {
        return ids.stream().distinct().flatMap(id -> find(id, scope).stream()).toList();
    }

    @Override
    public List<KnownClient> matching(Sought sought, BranchId branch, BranchScope scope, Optional<ClientId> after,
            int limit) {
        return in(branch, scope).filter(one -> fits(sought, one.client().particulars()))
                .filter(one -> after.isEmpty() || one.id().value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(one -> one.id().value())).limit(limit).toList();
    }

    @Override
    public List<ClientId> holding(String phone, BranchId branch, BranchScope scope) {
        return in(branch, scope).map(KnownClient::client).filter(client -> client.partner().isEmpty())
                .filter(client -> client.particulars().phone().equals(Optional.of(phone))).map(Client::id).toList();
    }

    @Override
    public Optional<KnownClient> createdBefore(ClientId id, Command command) {
        return Optional.ofNullable(known.get(id)).map(before -> same(before, bodies.get(id), command));
    }

    @Override
    public synchronized KnownClient create(Client client, Command command) {
        Optional<KnownClient> before = createdBefore(client.id(), command);
        if (before.isPresent()) {
            return before.get();
        }
        requireFree(client);
        bodies.put(client.id(), command.bodyHash());
        return put(new KnownClient(client, 1));
    }

    @Override
    public synchronized KnownClient change(ClientId id, BranchScope scope, Command command,
            UnaryOperator<Client> decision) {
        KnownClient read = find(id, scope).orElseThrow(Refusal::notFound);
        if (done.containsKey(command.id())) {
            return same(read, done.get(command.id()), command);
        }
        if (command.expectedVersion().orElse(read.version()) != read.version()) {
            throw new Refusal(PlatformProblem.VERSION_MISMATCH, "another version");
        }
        Client next = decision.apply(read.client());
        requireFree(next);
        done.put(command.id(), command.bodyHash());
        return put(new KnownClient(next, read.version() + 1));
    }

    private KnownClient put(KnownClient next) {
        known.put(next.id(), next);
        return next;
    }

    private static KnownClient same(KnownClient before, String body, Command command) {
        if (!Objects.equals(body, command.bodyHash())) {
            throw new Refusal(PlatformProblem.IDEMPOTENCY_KEY_REUSED, "another body");
        }
        return before;
    }

    private void requireFree(Client wanted) {
        Predicate<Client> clash = other -> !other.id().equals(wanted.id()) && other.branch().equals(wanted.branch())
                && other.holdsPhoneAlone() && wanted.holdsPhoneAlone()
                && other.particulars().phone().equals(wanted.particulars().phone());
        if (known.values().stream().map(KnownClient::client).anyMatch(clash)) {
            throw new PhoneTaken(new IllegalStateException("taken"));
        }
    }

    private Stream<KnownClient> in(BranchId branch, BranchScope scope) {
        return known.values().stream().filter(one -> one.client().branch().equals(branch))
                .filter(_ -> scope.includes(branch.value()));
    }

    private static boolean fits(Sought sought, Particulars who) {
        List<String> phones = Stream.concat(who.phone().stream(),
                who.guardians().stream().flatMap(guardian -> guardian.phone().stream())).toList();
        return switch (sought) {
            case Sought.ByPhone(String number) -> phones.contains(number);
            case Sought.ByLastFour(String digits) -> phones.stream().anyMatch(phone -> phone.endsWith(digits));
            case Sought.ByName(String name) -> plain(name).equals(plain(who.name()));
        };
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
