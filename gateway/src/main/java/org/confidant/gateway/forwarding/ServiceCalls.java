package org.confidant.gateway.forwarding;

import io.micrometer.observation.ObservationRegistry;
import org.confidant.gateway.door.Owner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Readings that the gateway asks of a service itself, under the same limits as what it forwards. */
@Component
public class ServiceCalls {
    private static final int LONGEST = 8 * 1024 * 1024;

    private final WebClient client;
    private final Services services;
    private final Guards guards;

    ServiceCalls(HttpClient http, Services services, Guards guards, ObservationRegistry observations) {
        this.client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http))
                .observationRegistry(observations).codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST))
                .build();
        this.services = services;
        this.guards = guards;
    }

    /** What a service said; never an error of its own machinery, which is a refusal instead. */
    public record Answer(HttpStatusCode status, MediaType type, String body) {}

    /**
     * @param name of the breaker
     * @param path below the service's address, without variable parts
     * @param state passed on as the query's only parameter, when not empty
     * @param token passed on as it came, when not empty
     */
    public Mono<Answer> get(Owner service, String name, String path, String state, String token) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(services.address(service)).path(path);
        if (!state.isEmpty()) {
            address.queryParam("state", "{state}");
        }
        Mono<Answer> call = client.get().uri(address.encode().buildAndExpand(state).toUri()).headers(headers -> {
            headers.set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
            if (!token.isEmpty()) {
                headers.set(HttpHeaders.AUTHORIZATION, token);
            }
        }).exchangeToMono(ServiceCalls::answer);
        return guards.reading(name, call);
    }

    private static Mono<Answer> answer(ClientResponse response) {
        MediaType type = response.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (response.statusCode().isError() && !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return response.releaseBody().then(Mono.error(ServiceFailures::badAnswer));
        }
        return response.bodyToMono(String.class).defaultIfEmpty("")
                .map(body -> new Answer(response.statusCode(), type, body));
    }
}
