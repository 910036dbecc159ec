package org.confidant.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.confidant.gateway.GatewaySettings.Rate;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A bucket for everybody whose requests are counted, in this process's memory; idle ones are forgotten. */
@Component
class Rates {
    private static final int CALLERS = 100_000;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final AsyncProxyManager<String> buckets = Bucket4jCaffeine
            .<String>builderFor(Caffeine.newBuilder().maximumSize(CALLERS))
            .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN)).build()
            .asAsync();

    /** Completes, or fails with a refusal that says when to come again. */
    Mono<Void> spend(String caller, Rate rate) {
        return Mono
                .fromFuture(() -> buckets.getProxy(caller, () -> CompletableFuture.completedFuture(configuration(rate)))
                        .tryConsumeAndReturnRemaining(1))
                .flatMap(probe -> probe.isConsumed() ? Mono.empty() : Mono.error(refusal(probe)));
    }

    private static BucketConfiguration configuration(Rate rate) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per())).build();
    }

    private static Refusal refusal(ConsumptionProbe probe) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS, "Wait as long as the header Retry-After says.")
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
