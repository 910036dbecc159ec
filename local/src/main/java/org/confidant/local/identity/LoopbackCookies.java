package org.confidant.local.identity;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one short visit to one server. Keycloak marks them secure although it speaks plain HTTP here; browsers send
 * such cookies to loopback all the same, the JDK's own jar does not.
 */
final class LoopbackCookies extends CookieHandler {

    private final Map<String, String> jar = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> request) {
        if (jar.isEmpty()) {
            return Map.of();
        }
        return Map.of("Cookie", List.of(jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> response) {
        response.forEach((header, values) -> {
            if ("set-cookie".equalsIgnoreCase(header)) {
                values.forEach(this::keep);
            }
        });
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            jar.remove(pair.substring(0, equals));
        } else {
            jar.put(pair.substring(0, equals), value);
        }
    }
}
