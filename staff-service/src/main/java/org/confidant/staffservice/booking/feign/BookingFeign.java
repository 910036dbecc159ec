package org.confidant.staffservice.booking.feign;

import feign.Request;
import feign.RequestInterceptor;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Objects;
import java.util.Optional;
import org.confidant.staffservice.StaffSettings;
import org.confidant.staffservice.account.OwnToken;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** How calls to booking-service are made; a Feign context of its own, so not scanned. */
class BookingFeign {
    @Bean
    Request.Options timeLimits(StaffSettings settings) {
        return new Request.Options(settings.connectTimeout(), settings.readTimeout(), false);
    }

    @Bean
    RequestInterceptor asOurselves(OwnToken token) {
        return request -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value());
    }

    /** What is told because of a request is found under its trace id in both services. */
    @Bean
    RequestInterceptor underOurTrace(Tracer tracer, Propagator propagator) {
        return request -> Optional.ofNullable(tracer.currentTraceContext().context())
                .ifPresent(trace -> propagator.inject(trace, request,
                        (headers, name, value) -> Objects.requireNonNull(headers).header(name, value)));
    }
}
