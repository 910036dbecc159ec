package org.confidant.gateway.description;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.confidant.gateway.door.Owner;
import org.confidant.gateway.door.Passage;
import org.confidant.gateway.forwarding.ServiceCalls;
import org.confidant.gateway.forwarding.ServiceCalls.Answer;
import org.confidant.gateway.identity.IdentitySettings;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.confidant.gateway.problem.Unavailable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Says what can be asked: a list of the services' descriptions, and each of them as seen from outside. */
@Configuration(proxyBeanMethods = false)
class Descriptions {
    private static final String LIST = Passage.ROOT + "/openapi";

    private final ServiceCalls services;
    private final IdentitySettings identity;
    private final OutsideView view;

    Descriptions(ServiceCalls services, IdentitySettings identity, OutsideView view) {
        this.services = services;
        this.identity = identity;
        this.view = view;
    }

    @Bean
    RouterFunction<ServerResponse> descriptionRoutes() {
        return RouterFunctions.route().GET(LIST, this::list).GET(LIST + "/{service}", this::one).build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        List<Map<String, String>> items = Owner.services().stream()
                .map(service -> Map.of("service", service.title(), "href", LIST + "/" + service.title())).toList();
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("items", items, "issuer", identity.issuer(), "tokenAddress", identity.tokens()));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        Owner service = Owner.service(request.pathVariable("service"))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no service of this name."));
        return services.get(service, service.title() + ":get-openapi", "/v3/api-docs", "", "")
                .flatMap(answer -> answer.status().is2xxSuccessful()
                        ? described(service, answer, request)
                        : undescribed());
    }

    private Mono<ServerResponse> described(Owner service, Answer answer, ServerRequest request) {
        URI asked = request.uri();
        URI outside = UriComponentsBuilder.newInstance().scheme(asked.getScheme()).host(asked.getHost())
                .port(asked.getPort()).path(Passage.ROOT).build().toUri();
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON)
                .bodyValue(view.of(service, answer.body(), outside));
    }

    private static Mono<ServerResponse> undescribed() {
        return Mono.error(Unavailable.service());
    }
}
