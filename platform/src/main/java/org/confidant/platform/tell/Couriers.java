package org.confidant.platform.tell;

import feign.Feign;
import feign.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.confidant.platform.crypto.SubjectKeys;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.openfeign.FeignBuilderCustomizer;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.core.env.Environment;

/** A courier for each receiver in the settings, and the token they show. */
final class Couriers implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        TellSettings settings = Binder.get(environment).bind(TellSettings.PREFIX, TellSettings.class)
                .orElse(TellSettings.NOBODY);
        if (!settings.receivers().isEmpty()) {
            String ourselves = environment.getRequiredProperty("spring.application.name");
            registry.registerBean("ownToken", OwnToken.class,
                    token -> token.supplier(beans -> new ClientCredentials(ourselves, settings,
                            beans.bean(CircuitBreakerRegistry.class).circuitBreaker("identity"))));
        }
        settings.receivers().forEach((receiver, address) -> registry.registerBean(receiver + "-courier",
                RemoteCourier.class, courier -> courier.supplier(
                        beans -> new RemoteCourier(receiver, inbox(receiver, address, settings, beans),
                                beans.bean(OwnToken.class), beans.bean(SubjectKeys.class)))));
    }

    private static RemoteInbox inbox(String receiver, URI address, TellSettings settings,
            BeanRegistry.SupplierContext beans) {
        Request.Options limits = new Request.Options(settings.connectTimeout(), settings.readTimeout(), false);
        return beans.bean(FeignClientBuilder.class).forType(RemoteInbox.class, receiver).url(address.toString())
                .customize(client -> client.options(limits))
                .customize(underOurTrace(beans.bean(Tracer.class), beans.bean(Propagator.class))).build();
    }

    /** What is told because of a request is found under its trace id in both services. */
    private static FeignBuilderCustomizer underOurTrace(Tracer tracer, Propagator propagator) {
        return (Feign.Builder client) -> client.requestInterceptor(
                request -> Optional.ofNullable(tracer.currentTraceContext().context())
                        .ifPresent(trace -> propagator.inject(trace, request,
                                (headers, name, value) -> Objects.requireNonNull(headers).header(name, value))));
    }
}
