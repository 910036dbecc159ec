package org.confidant.platform.tell;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Couriers to the services named in the settings. */
@AutoConfiguration(before = FeignAutoConfiguration.class)
@Import(Couriers.class)
public class TellConfiguration {
    @Bean
    FeignClientBuilder feignClients(ApplicationContext context) {
        return new FeignClientBuilder(context);
    }

    /** One breaker for each service, whatever is asked of it: without this all receivers would share one. */
    @Bean
    CircuitBreakerNameResolver breakerOfTheReceiver() {
        return (receiver, target, method) -> receiver;
    }
}
