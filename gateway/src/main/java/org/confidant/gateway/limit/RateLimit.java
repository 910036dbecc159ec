package org.confidant.gateway.limit;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.confidant.gateway.GatewaySettings;
import org.confidant.gateway.door.Door;
import org.confidant.gateway.door.Passage;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Slows down who could guess link tokens, and partners who send more than agreed (G4). */
@Component
class RateLimit implements WebFilter, Ordered {
    /** Separators count as elements: /api/v1/links/{token}. */
    private static final int TOKEN = 7;

    private final Rates rates;
    private final GatewaySettings settings;

    RateLimit(Rates rates, GatewaySettings settings) {
        this.rates = rates;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean open = Door.passage(exchange).filter(Passage::open).isPresent();
        return (open ? unknown(exchange) : partner()).then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> unknown(ServerWebExchange exchange) {
        Mono<Void> address = rates.spend("address:" + address(exchange), settings.addressRate());
        boolean byLink = Door.passage(exchange).filter(Passage::byLink).isPresent();
        return byLink
                ? address.then(Mono.defer(() -> rates.spend("link:" + token(exchange), settings.linkRate())))
                : address;
    }

    private Mono<Void> partner() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .flatMap(caller -> caller.getPrincipal() instanceof Jwt token && isPartner(token)
                        ? rates.spend("partner:" + token.getClaimAsString("azp"), settings.partnerRate())
                        : Mono.empty());
    }

    private static boolean isPartner(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles && roles.contains("partner");
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "unknown" : remote.getAddress().getHostAddress();
    }

    /** Hashed, so that not even this memory holds a token. */
    private static String token(ServerWebExchange exchange) {
        List<PathContainer.Element> path = exchange.getRequest().getPath().elements();
        try {
            byte[] token = path.get(TOKEN).value().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
