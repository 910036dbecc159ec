package org.confidant.archiveservice.opening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.confidant.archiveservice.record.ClientId;
import org.confidant.archiveservice.record.SessionRecord;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Command;
import org.confidant.platform.web.Ids;
import org.springframework.stereotype.Component;

/**
 * The second chain: who wanted to open what they may not. Who is refused too often within a minute is not even asked for the
 * record any more, so that nobody fills the chain or guesses ids.
 */
@Component
final class RefusedOpenings {
    private static final int MOST_A_MINUTE = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String NO_BRANCH = "-";
    private static final Pattern ID = Pattern.compile("[0-9a-z]{1,40}");

    private final Chains chains;
    private final Clock clock;
    private final Cache<String, AtomicInteger> refusals = Caffeine.newBuilder().expireAfterWrite(WINDOW)
            .maximumSize(10_000).build();

    RefusedOpenings(Chains chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    /** @throws Refusal if that caller was refused too often */
    void requirePatience(Caller caller) {
        AtomicInteger count = refusals.getIfPresent(caller.id());
        if (count != null && count.get() >= MOST_A_MINUTE) {
            throw new Refusal(PlatformProblem.TOO_MANY_REQUESTS, "You were refused too often; wait a minute.")
                    .retryAfter(WINDOW);
        }
    }

    /** Writes the refusal down, in the chain of the record's branch, or of the caller's if there is no such record. */
    void remember(Outcome outcome, String session, Optional<SessionRecord> record, Caller caller, Command command) {
        refusals.get(caller.id(), id -> new AtomicInteger()).incrementAndGet();
        String branch = record.map(found -> found.session().branch().value())
                .orElseGet(() -> caller.branches().stream().sorted().findFirst().orElse(NO_BRANCH));
        chains.append(ChainName.REFUSALS, branch, new Opening(Ids.random(), Ids.random(), command.bodyHash(),
                clock.instant(), caller.id(), Ground.roleOf(caller).realmName(), outcome,
                ID.matcher(session).matches() ? session : "no id",
                record.map(found -> found.session().clients().stream().map(ClientId::value).toList())
                        .orElse(List.of()),
                Optional.empty(), Optional.empty()));
    }
}
