package org.confidant.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.confidant.gateway.observation.GatewayMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Counts and notes every request by its passage and what became of it: never its path, its body or who asked. */
@Component
class Visits {
    private static final Logger LOG = LoggerFactory.getLogger("org.confidant.gateway.access");
    private static final String NOWHERE = "none";

    private final MeterRegistry meters;

    Visits(MeterRegistry meters) {
        this.meters = meters;
    }

    Mono<Void> watch(ServerWebExchange exchange, Mono<Void> answer) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> note(exchange, start)));
            return answer.doFinally(signal -> {
                if (signal == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
                    count(exchange, Outcome.GIVEN_UP);
                }
            });
        });
    }

    private void note(ServerWebExchange exchange, long start) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        int code = status == null ? 200 : status.value();
        Outcome outcome = Outcome.of(code);
        count(exchange, outcome);
        LOG.atInfo().addKeyValue("route", route(exchange)).addKeyValue("status", code)
                .addKeyValue("outcome", outcome.label())
                .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - start).toMillis()).log("answered");
    }

    private void count(ServerWebExchange exchange, Outcome outcome) {
        GatewayMeter.REQUESTS.counter(meters, route(exchange), outcome.label()).increment();
    }

    private static String route(ServerWebExchange exchange) {
        return Door.passage(exchange).map(Passage::id).orElse(NOWHERE);
    }
}
