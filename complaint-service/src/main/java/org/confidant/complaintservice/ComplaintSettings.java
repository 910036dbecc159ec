package org.confidant.complaintservice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.clock.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between companies.
 *
 * @param publicUrl the gateway's address as clients see it; links begin with it
 * @param policies the time allowed, version by version; versions are only ever added
 */
@Validated
@ConfigurationProperties("confidant.complaint")
public record ComplaintSettings(@NotNull URI publicUrl, @NotEmpty List<Policy> policies) {
    @Configuration
    static class AsPolicies {
        @Bean
        Policies policies(ComplaintSettings settings) {
            return new Policies(settings.policies());
        }
    }
}
