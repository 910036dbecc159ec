package org.confidant.gateway.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.confidant.gateway.door.Owner;
import org.confidant.gateway.door.Passage;
import org.confidant.gateway.forwarding.ServiceCalls;
import org.confidant.gateway.forwarding.ServiceCalls.Answer;
import org.confidant.gateway.problem.Refusal;
import org.confidant.gateway.problem.Unavailable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parked messages of all services as one list, oldest first. A service that is away is named, never passed over in
 * silence; what a service refuses (a wrong role, a wrong state) is refused.
 */
@Configuration(proxyBeanMethods = false)
class ParkedMessages {
    private static final String PATH = "/messages";

    private final ServiceCalls services;
    private final JsonMapper json;

    ParkedMessages(ServiceCalls services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    /** One service's share of the list. */
    private sealed interface Share {
        record Items(List<JsonNode> items) implements Share {}

        record Missing(Owner service) implements Share {}

        record Refused(Answer answer) implements Share {}
    }

    @Bean
    RouterFunction<ServerResponse> messageRoutes() {
        return RouterFunctions.route().GET(Passage.ROOT + PATH, this::list).build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        String state = request.queryParam("state").orElse("");
        String token = String.valueOf(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        return Flux.fromIterable(Owner.services()).flatMapSequential(service -> share(service, state, token))
                .collectList().flatMap(ParkedMessages::answer);
    }

    private Mono<Share> share(Owner service, String state, String token) {
        return services.get(service, service.title() + ":get-messages", PATH, state, token)
                .map(answer -> read(service, answer))
                .onErrorResume(Refusal.class, away -> Mono.just(new Share.Missing(service)));
    }

    private Share read(Owner service, Answer answer) {
        if (answer.status().is4xxClientError()) {
            return new Share.Refused(answer);
        }
        if (!answer.status().is2xxSuccessful()) {
            return new Share.Missing(service);
        }
        try {
            return new Share.Items(List.copyOf(json.readTree(answer.body()).path("items").values()));
        } catch (JacksonException garbled) {
            return new Share.Missing(service);
        }
    }

    private static Mono<ServerResponse> answer(List<Share> shares) {
        List<JsonNode> items = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Share share : shares) {
            switch (share) {
                case Share.Items(List<JsonNode> some) -> items.addAll(some);
                case Share.Missing(Owner service) -> missing.add(service.title());
                case Share.Refused(Answer refused) -> {
                    return ServerResponse.status(refused.status()).contentType(refused.type())
                            .bodyValue(refused.body());
                }
            }
        }
        if (missing.size() == shares.size()) {
            return Mono.error(Unavailable.service());
        }
        items.sort(Comparator.comparing(item -> item.path("at").asString("")));
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("items", items, "missing", missing));
    }
}
