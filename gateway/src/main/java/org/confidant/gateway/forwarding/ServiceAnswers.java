package org.confidant.gateway.forwarding;

import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets pass what our services say, and replaces what some machine in between or a servlet container says instead. */
final class ServiceAnswers implements GatewayFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> judge(exchange.getResponse())));
    }

    private static Mono<Void> judge(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        if (status == null || !status.isError() || isProblem(response)) {
            return Mono.empty();
        }
        return Mono.error(status.is5xxServerError() ? ServiceFailures.badAnswer() : bare(status));
    }

    private static Refusal bare(HttpStatusCode status) {
        return new Refusal(ProblemType.of(status.value()), status, "The service gave no reason.");
    }

    private static boolean isProblem(ServerHttpResponse response) {
        String type = response.getHeaders().getFirst("Content-Type");
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
}
