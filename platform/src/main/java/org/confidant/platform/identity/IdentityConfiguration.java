package org.confidant.platform.identity;

import java.time.Duration;
import java.util.List;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes every service a resource server of its own: signature, issuer, audience, bar and role (G1). */
@AutoConfiguration(beforeName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityConfiguration {
    private static final Duration KEYCLOAK_MAY_BE_BACK = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(IdentitySettings settings, Barred barred) {
        return new TokenDecoder(SigningKeys.of(settings), settings, barred);
    }

    /** The management port is not routed and reachable inside only. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, HandlerExceptionResolver handlerExceptionResolver) {
        AuthenticationEntryPoint refuse = (request, response, failure) -> handlerExceptionResolver
                .resolveException(request, response, null, refusal(failure));
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers("/links/**", "/v3/api-docs/**", "/error")
                        .permitAll().anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refuse)
                        .accessDeniedHandler((request, response, denied) -> handlerExceptionResolver
                                .resolveException(request, response, null, Refusal.notAllowed())))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refuse)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(
                                token -> new JwtAuthenticationToken(token, List.of(), Caller.idOf(token)))))
                .build();
    }

    /** A request is observed as a whole; a span and a timer for each security filter tell nobody anything. */
    @Bean
    SecurityObservationSettings requestsAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    private static Refusal refusal(Exception failure) {
        return failure instanceof KeysUnavailable
                ? new Refusal(PlatformProblem.UNAVAILABLE, "Your token cannot be checked at the moment.")
                        .retryAfter(KEYCLOAK_MAY_BE_BACK)
                : new Refusal(PlatformProblem.TOKEN_REFUSED, "Send a valid access token.");
    }

    @Bean
    WebMvcConfigurer callersInControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleGate());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentCaller());
            }
        };
    }
}
