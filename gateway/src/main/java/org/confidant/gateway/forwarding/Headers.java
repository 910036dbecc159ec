package org.confidant.gateway.forwarding;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.confidant.gateway.door.Door;
import org.confidant.gateway.door.Passage;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Only headers that mean something here pass, either way. */
@Configuration(proxyBeanMethods = false)
class Headers {
    private static final Set<String> ASKED = ignoringCase(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH, "Idempotency-Key", "Last-Event-ID");
    private static final Set<String> HIDDEN = ignoringCase(HttpHeaders.SERVER, "X-Powered-By", HttpHeaders.SET_COOKIE,
            HttpHeaders.DATE);

    @Bean
    HttpHeadersFilter asked() {
        return new AskedHeaders();
    }

    @Bean
    HttpHeadersFilter answered() {
        return new AnsweredHeaders();
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** First in line, so that what other filters add, the trace among it, stays. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private static final class AskedHeaders implements HttpHeadersFilter {
        @Override
        public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
            boolean byLink = Door.passage(exchange).filter(Passage::byLink).isPresent();
            HttpHeaders kept = new HttpHeaders();
            input.forEach((name, values) -> {
                if (ASKED.contains(name) && !(byLink && name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION))) {
                    kept.addAll(name, values);
                }
            });
            return kept;
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.REQUEST;
        }
    }

    /** The address of what came to be is a path that holds outside, whether or not the service wrote it so. */
    private static final class AnsweredHeaders implements HttpHeadersFilter {
        @Override
        public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
            HttpHeaders kept = new HttpHeaders();
            input.forEach((name, values) -> {
                if (!HIDDEN.contains(name)) {
                    kept.addAll(name, values);
                }
            });
            URI location = input.getLocation();
            if (location != null) {
                kept.set(HttpHeaders.LOCATION, outside(location.getRawPath()));
            }
            return kept;
        }

        private static String outside(String path) {
            return path.startsWith(Passage.ROOT + "/") ? path : Passage.ROOT + path;
        }

        @Override
        public boolean supports(Type type) {
            return type == Type.RESPONSE;
        }
    }
}
