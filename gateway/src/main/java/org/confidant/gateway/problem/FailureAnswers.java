package org.confidant.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;

/** The last stop of every failure: nothing leaves the gateway that is not a problem document. */
@Component
@Order(-2)
class FailureAnswers implements ErrorWebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private final ProblemAnswers answers;

    FailureAnswers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return hangUp(exchange.getResponse());
        }
        return answers.write(exchange, refusal(failure));
    }

    static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case AuthenticationServiceException unknowable -> Unavailable.signIn();
            case AuthenticationException unauthenticated -> Unauthenticated.refusal();
            case AccessDeniedException denied -> new Refusal(ProblemType.FORBIDDEN, "Your role does not allow this.");
            case ErrorResponse answered when answered.getStatusCode().is4xxClientError() -> new Refusal(
                    ProblemType.of(answered.getStatusCode().value()), answered.getStatusCode(),
                    "The request cannot be understood.");
            default -> {
                LOG.error("unexpected failure: {}", Outline.of(failure));
                yield new Refusal(ProblemType.INTERNAL, "Please quote the trace id when you report this.");
            }
        };
    }

    /** The answer has begun, so all that is left to say is that it is not whole. */
    private static Mono<Void> hangUp(ServerHttpResponse response) {
        ServerHttpResponse inner = response;
        while (inner instanceof ServerHttpResponseDecorator decorator) {
            inner = decorator.getDelegate();
        }
        return inner instanceof AbstractServerHttpResponse server
                && server.getNativeResponse() instanceof Connection connection
                        ? FutureMono.deferFuture(() -> connection.channel().close())
                        : Mono.empty();
    }
}
