package org.confidant.gateway.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.cloud.gateway.filter.headers.observation.DefaultGatewayObservationConvention;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayObservationConvention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;

/** Spans know a request by its template: a path may hold a link token, which is a secret. */
@Configuration(proxyBeanMethods = false)
class TemplateOnly {
    @Bean
    ServerRequestObservationConvention requestObservation() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            protected KeyValue httpUrl(ServerRequestObservationContext context) {
                String template = context.getPathPattern();
                return KeyValue.of("http.url", template == null ? KeyValue.NONE_VALUE : template);
            }
        };
    }

    @Bean
    GatewayObservationConvention forwardObservation() {
        return new DefaultGatewayObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(GatewayContext context) {
                return KeyValues.empty();
            }
        };
    }
}
