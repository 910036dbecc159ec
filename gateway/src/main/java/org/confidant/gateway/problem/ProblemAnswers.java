package org.confidant.gateway.problem;

import java.util.Map;
import org.confidant.gateway.observation.TraceIds;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as the answer, in the shape all services share. */
@Component
public class ProblemAnswers {
    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        return Mono.defer(() -> {
            ServerHttpResponse response = exchange.getResponse();
            byte[] body = json.writeValueAsBytes(document(exchange, refusal));
            HttpHeaders headers = response.getHeaders();
            headers.clear();
            refusal.headers().forEach(headers::set);
            headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            headers.setContentLength(body.length);
            response.setStatusCode(refusal.status());
            DataBuffer buffer = response.bufferFactory().wrap(body);
            return response.writeWith(Mono.just(buffer));
        });
    }

    private static Map<String, Object> document(ServerWebExchange exchange, Refusal refusal) {
        Map<String, Object> document = refusal.document();
        TraceIds.of(exchange).ifPresent(id -> document.put("traceId", id));
        return document;
    }
}
