package org.confidant.gateway.identity;

import org.confidant.gateway.door.Door;
import org.confidant.gateway.problem.ProblemAnswers;
import org.confidant.gateway.problem.ProblemType;
import org.confidant.gateway.problem.Refusal;
import org.confidant.gateway.problem.Unauthenticated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;

/** The first wall: every passage needs a valid token, except those that are open. Roles and branches the services check. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Walls {
    @Bean
    @Order(1)
    SecurityWebFilterChain withToken(ServerHttpSecurity http, ProblemAnswers answers) {
        ServerAuthenticationEntryPoint refuse = (exchange, failure) -> answers.write(exchange,
                Unauthenticated.refusal());
        return common(http)
                .securityMatcher(exchange -> Door.passage(exchange).filter(passage -> !passage.open()).isPresent()
                        ? MatchResult.match()
                        : MatchResult.notMatch())
                .authorizeExchange(exchanges -> exchanges.anyExchange().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refuse))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refuse).jwt(jwt -> {})).build();
    }

    /** Open passages, and what does not exist at all. */
    @Bean
    @Order(2)
    SecurityWebFilterChain withoutToken(ServerHttpSecurity http) {
        return common(http).authorizeExchange(exchanges -> exchanges.anyExchange().permitAll()).build();
    }

    /** Escapes, parameters and control characters in paths and headers never get as far as the table. */
    @Bean
    ServerExchangeRejectedHandler suspicious(ProblemAnswers answers) {
        return (exchange, why) -> answers.write(exchange,
                new Refusal(ProblemType.MALFORMED, "The path or a header holds characters that are not taken."));
    }

    private static ServerHttpSecurity common(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable).cors(ServerHttpSecurity.CorsSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable).logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(headers -> headers.frameOptions(frames -> frames.mode(Mode.DENY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(
                                content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }
}
