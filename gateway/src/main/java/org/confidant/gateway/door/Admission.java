package org.confidant.gateway.door;

import java.util.Set;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what is not in the table. After the security filters, so that their headers are on the answer. */
@Component
class Admission implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (Door.passage(exchange).isPresent()) {
            return chain.filter(exchange);
        }
        return Door.methods(exchange).map(Admission::refusal).<Mono<Void>>map(Mono::error)
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Refusal refusal(Set<HttpMethod> methods) {
        return methods.isEmpty()
                ? new Refusal(ProblemType.NOT_FOUND, "There is nothing under this address.")
                : new Refusal(ProblemType.METHOD_NOT_ALLOWED, "See the header Allow.").allow(methods);
    }
}
