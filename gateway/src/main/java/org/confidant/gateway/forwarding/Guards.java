package org.confidant.gateway.forwarding;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.ConnectException;
import java.time.Duration;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.door.Passage;
import org.confidant.gateway.problem.Unavailable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands before every call of a service: a time limit, a breaker per passage, and a second try for a reading that found
 * nobody there. A write is never tried twice. Refusals of the service are answers, not failures.
 */
@Component
public class Guards {
    private static final int SECOND_TRIES = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final CircuitBreakerRegistry breakers;
    private final Duration answerTimeout;

    Guards(CircuitBreakerRegistry breakers, GatewaySettings settings) {
        this.breakers = breakers;
        this.answerTimeout = settings.answerTimeout();
    }

    GatewayFilter of(Passage passage) {
        CircuitBreaker breaker = breakers.circuitBreaker(passage.id());
        boolean safe = passage.method().equals(HttpMethod.GET);
        return (exchange, chain) -> {
            Mono<Void> call = chain.filter(exchange);
            return passage.upload()
                    ? behind(breaker, call)
                    : guard(breaker, safe ? twice(exchange, call) : call);
        };
    }

    /** The same for a call that the gateway makes itself. */
    public <T> Mono<T> reading(String name, Mono<T> call) {
        return guard(breakers.circuitBreaker(name), call);
    }

    private <T> Mono<T> guard(CircuitBreaker breaker, Mono<T> call) {
        return behind(breaker, call.timeout(answerTimeout));
    }

    /** A file takes as long as its sender; only when all of it was sent the wait for an answer begins. */
    private static <T> Mono<T> behind(CircuitBreaker breaker, Mono<T> call) {
        return call.onErrorMap(ServiceFailures::refusal)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(CallNotPermittedException.class, open -> Unavailable.service(openTime(breaker)));
    }

    private static Duration openTime(CircuitBreaker breaker) {
        return Duration.ofMillis(breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
    }

    private static Mono<Void> twice(ServerWebExchange exchange, Mono<Void> call) {
        return call.doOnError(ConnectException.class, absent -> ServerWebExchangeUtils.reset(exchange))
                .retryWhen(Retry.backoff(SECOND_TRIES, PAUSE).filter(ConnectException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()));
    }
}
