package org.confidant.gateway.limit;

import java.util.concurrent.TimeoutException;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a whole body before a service hears of the request: one that is too long never reaches it, and a slow sender
 * occupies no connection of it and trips no breaker. Files are {@link UploadLimit}'s matter.
 */
@Component
class BodyLimit implements WebFilter, Ordered {
    private final GatewaySettings settings;
    private final int limit;

    BodyLimit(GatewaySettings settings) {
        this.settings = settings;
        this.limit = Math.toIntExact(settings.bodyLimit().toBytes());
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (UploadLimit.concerns(exchange)) {
            return chain.filter(exchange);
        }
        if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        if (headers.getContentLength() > limit && headers.containsHeader(HttpHeaders.EXPECT)) {
            return Mono.error(tooLarge());
        }
        return read(exchange.getRequest())
                .flatMap(body -> chain.filter(exchange.mutate().request(with(body, exchange)).build()));
    }

    private Mono<byte[]> read(ServerHttpRequest request) {
        return Mono.defer(() -> {
            TakenBody body = new TakenBody(limit);
            return request.getBody().takeUntil(body::take)
                    .then(Mono.defer(() -> body.whole().map(Mono::just).orElseGet(() -> Mono.error(tooLarge()))));
        }).timeout(settings.bodyTimeout()).onErrorMap(TimeoutException.class, late -> new Refusal(
                ProblemType.BODY_TOO_SLOW, "The body must arrive within " + settings.bodyTimeout() + ".").closing());
    }

    private static ServerHttpRequest with(byte[] body, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(exchange.getRequest().getHeaders());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.setContentLength(body.length);
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }

            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
    }

    private Refusal tooLarge() {
        return new Refusal(ProblemType.BODY_TOO_LARGE, "At most " + limit + " bytes.").closing();
    }
}
