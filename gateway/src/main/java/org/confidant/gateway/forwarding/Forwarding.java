package org.confidant.gateway.forwarding;

import io.netty.channel.ChannelOption;
import java.util.List;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.door.Door;
import org.confidant.gateway.door.Owner;
import org.confidant.gateway.door.Passage;
import org.confidant.gateway.door.Passages;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One route for each passage that leads to a service, each behind its own breaker. */
@Configuration(proxyBeanMethods = false)
class Forwarding {
    private static final int ROOT_SEGMENTS = 2;

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, Services services, Guards guards) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (Passage passage : forwarded()) {
            routes.route(passage.id(),
                    route -> route.predicate(exchange -> Door.passage(exchange).filter(passage::equals).isPresent())
                            .filters(filters -> filters.stripPrefix(ROOT_SEGMENTS)
                                    .filter(ServiceAnswers::refusals).filter(guards.of(passage))
                                    .filter(ServiceAnswers::failures))
                            .uri(services.address(passage.owner())));
        }
        return routes.build();
    }

    /** Silence in the middle of an answer ends it too; only a stream of events may be silent for long. */
    @Bean
    HttpClientCustomizer timeLimits(GatewaySettings settings) {
        return client -> client.responseTimeout(settings.answerTimeout())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .doOnResponse(EventStreams::letThemBeSilent);
    }

    private static List<Passage> forwarded() {
        return Passages.all().stream().filter(passage -> passage.owner() != Owner.GATEWAY).toList();
    }
}
