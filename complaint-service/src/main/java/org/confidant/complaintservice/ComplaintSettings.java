package org.confidant.complaintservice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.confidant.complaintservice.clock.Policies;
import org.confidant.complaintservice.clock.Policy;
import org.confidant.complaintservice.complaint.investigation.Causes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between companies.
 *
 * @param publicUrl the gateway's address as clients see it; links begin with it
 * @param policies the time allowed, version by version; versions are only ever added
 * @param causes codes of what a complaint can come from; none is ever taken away
 */
@Validated
@ConfigurationProperties("confidant.complaint")
public record ComplaintSettings(@NotNull URI publicUrl, @NotEmpty List<Policy> policies,
        @NotEmpty List<@Pattern(regexp = "[a-z][a-z-]{0,49}") String> causes) {
    @Configuration
    static class AsValues {
        @Bean
        Policies policies(ComplaintSettings settings) {
            return new Policies(settings.policies());
        }

        @Bean
        Causes causes(ComplaintSettings settings) {
            return new Causes(settings.causes());
        }
    }
}
