package org.confidant.gateway.door;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds, before anything else looks at a request, which passage it wants; {@link Admission} sends the others away. */
@Component
public class Door implements WebFilter, Ordered {
    static final int ORDER = -200;

    private static final String PASSAGE = Door.class.getName() + ".passage";
    private static final String METHODS = Door.class.getName() + ".methods";
    /** No escapes, parameters or empty segments: nothing that a service might read as another path. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._:~-]+)+");

    /** The management port shares our filters, but not our table. */
    private static final String MANAGEMENT = "/actuator/";

    private final Visits visits;
    private final ApplicationContext outside;

    Door(Visits visits, ApplicationContext outside) {
        this.visits = visits;
        this.outside = outside;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!outside.equals(exchange.getApplicationContext()) && request.getURI().getRawPath().startsWith(MANAGEMENT)) {
            return chain.filter(exchange);
        }
        List<Passage> candidates = outside.equals(exchange.getApplicationContext())
                && PLAIN.matcher(request.getURI().getRawPath()).matches()
                        ? Passages.from(request.getPath().pathWithinApplication())
                        : List.of();
        exchange.getAttributes().put(METHODS, candidates.stream().map(Passage::method).collect(Collectors.toSet()));
        candidates.stream().filter(passage -> passage.method().equals(request.getMethod())).findFirst()
                .ifPresent(passage -> enter(passage, exchange));
        return visits.watch(exchange, chain.filter(exchange));
    }

    private static void enter(Passage passage, ServerWebExchange exchange) {
        exchange.getAttributes().put(PASSAGE, passage);
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(context -> context.setPathPattern(Passage.ROOT + passage.template()));
    }

    /** The passage this request takes, if there is one. */
    public static Optional<Passage> passage(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(PASSAGE));
    }

    /** The methods that exist on the path asked for; nothing for a request at the management port. */
    static Optional<Set<HttpMethod>> methods(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(METHODS));
    }
}
