package org.confidant.gateway.forwarding;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.confidant.gateway.problem.Unavailable;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * What went wrong on the way to a service: nobody there, or gone in the middle: 503; silent: 504; not HTTP, or an answer
 * that no service of ours gives: 502.
 */
final class ServiceFailures {
    private ServiceFailures() {}

    static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case WebClientRequestException wrapped when wrapped.getCause() != null -> refusal(wrapped.getCause());
            case PoolAcquireTimeoutException full -> Unavailable.service();
            case PoolAcquirePendingLimitException full -> Unavailable.service();
            case TimeoutException late -> noAnswer();
            case ReadTimeoutException late -> noAnswer();
            case IOException gone -> Unavailable.service();
            default -> badAnswer();
        };
    }

    static Refusal badAnswer() {
        return new Refusal(ProblemType.BAD_ANSWER,
                "What was done is not known; repeat a write with the same Idempotency-Key.");
    }

    private static Refusal noAnswer() {
        return new Refusal(ProblemType.NO_ANSWER,
                "What was done is not known; repeat a write with the same Idempotency-Key.");
    }
}
