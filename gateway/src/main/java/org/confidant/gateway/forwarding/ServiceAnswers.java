package org.confidant.gateway.forwarding;

import java.util.Optional;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets pass what our services say, and replaces what some machine in between or a servlet container says instead. */
final class ServiceAnswers {
    private ServiceAnswers() {}

    /** Before the breaker sees them: an error that no service of ours words like this. */
    static Mono<Void> failures(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> bare(exchange.getResponse())
                .filter(HttpStatusCode::is5xxServerError).map(status -> ServiceFailures.badAnswer())
                .<Mono<Void>>map(Mono::error).orElseGet(Mono::empty)));
    }

    /** Behind the breaker, for which they are answers: the caller's mistakes, put in our words. */
    static Mono<Void> refusals(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .then(Mono.defer(() -> bare(exchange.getResponse())
                        .map(status -> new Refusal(ProblemType.of(status.value()), status,
                                "The service gave no reason."))
                        .<Mono<Void>>map(Mono::error).orElseGet(Mono::empty)));
    }

    private static Optional<HttpStatusCode> bare(ServerHttpResponse response) {
        return Optional.ofNullable(response.getStatusCode())
                .filter(status -> status.isError() && !isProblem(response.getHeaders()));
    }

    private static boolean isProblem(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
}
