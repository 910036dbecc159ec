package org.confidant.gateway.limit;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.door.Door;
import org.confidant.gateway.door.Passage;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets a file pass as it arrives, counted on the way. When it is too long, too slow or breaks off, the service is left in the middle
 * of it; that is the caller's doing, so the breaker never hears of it.
 */
@Component
class UploadLimit implements WebFilter, Ordered {
    /** What is too long is read on for a while: who is cut off while sending often never sees the refusal. */
    private static final int PATIENCE = 2;

    private final GatewaySettings settings;
    private final long limit;

    UploadLimit(GatewaySettings settings) {
        this.settings = settings;
        this.limit = settings.uploadLimit().toBytes();
    }

    static boolean concerns(ServerWebExchange exchange) {
        return Door.passage(exchange).filter(Passage::upload).isPresent();
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!concerns(exchange)) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() > limit) {
            return headers.containsHeader(HttpHeaders.EXPECT) ? Mono.error(tooLarge()) : refused(exchange);
        }
        Sinks.One<Void> fault = Sinks.one();
        Mono<Void> passing = chain.filter(exchange.mutate().request(watched(exchange.getRequest(), fault)).build());
        return Mono.firstWithSignal(passing, fault.asMono(), tooLate());
    }

    private Mono<Void> refused(ServerWebExchange exchange) {
        Mono<Void> read = counted(exchange.getRequest().getBody()).doOnNext(DataBufferUtils::release).then();
        return Mono.firstWithSignal(read.onErrorMap(UploadLimit::refusal), tooLate());
    }

    private Mono<Void> tooLate() {
        return Mono.delay(settings.uploadTimeout()).then(Mono.error(UploadLimit::tooSlow));
    }

    private ServerHttpRequest watched(ServerHttpRequest request, Sinks.One<Void> fault) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return counted(super.getBody()).onErrorResume(failure -> {
                    fault.tryEmitError(refusal(failure));
                    return Flux.never();
                });
            }
        };
    }

    /** No more of it than allowed; fails at its end, or at the end of our patience, if there was more. */
    private Flux<DataBuffer> counted(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            AtomicLong length = new AtomicLong();
            return body.timeout(settings.bodyTimeout()).<DataBuffer>handle((buffer, sink) -> {
                if (length.addAndGet(buffer.readableByteCount()) <= limit) {
                    sink.next(buffer);
                    return;
                }
                DataBufferUtils.release(buffer);
                if (length.get() > PATIENCE * limit) {
                    sink.error(tooLarge());
                }
            }).concatWith(Mono.defer(() -> length.get() > limit ? Mono.error(tooLarge()) : Mono.empty()));
        });
    }

    private static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case TimeoutException late -> tooSlow();
            default -> new Refusal(ProblemType.MALFORMED, "The body broke off.").closing();
        };
    }

    private static Refusal tooSlow() {
        return new Refusal(ProblemType.BODY_TOO_SLOW, "The file must go on arriving until it is there.").closing();
    }

    private Refusal tooLarge() {
        return new Refusal(ProblemType.BODY_TOO_LARGE, "At most " + limit + " bytes.").closing();
    }
}
