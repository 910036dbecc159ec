package org.confidant.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Every port of an installation, counted from one base; all of them on loopback. */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 18080;
    private static final int LAST_OFFSET = 104;

    public Ports {
        if (base < 1024 || base + LAST_OFFSET > 65535) {
            throw new SuiteRefused("The base port must lie between 1024 and " + (65535 - LAST_OFFSET) + ", not " + base
                    + "; set CONFIDANT_PORT or --port.");
        }
    }

    /** A base all of whose ports are free now, for tests. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 31_000));
            if (ports.byName().values().stream().allMatch(Ports::isFree)) {
                return ports;
            }
        }
        throw new SuiteRefused("No free range of ports was found on this machine.");
    }

    public int gateway() {
        return base;
    }

    public int staff() {
        return base + 1;
    }

    public int booking() {
        return base + 2;
    }

    public int archive() {
        return base + 3;
    }

    public int complaint() {
        return base + 4;
    }

    public int keycloak() {
        return base + 10;
    }

    public int keycloakManagement() {
        return base + 11;
    }

    public int store() {
        return base + 20;
    }

    public int smtp() {
        return base + 30;
    }

    /** The management port that belongs to a service port. */
    public int management(int service) {
        return service + 100;
    }

    public static URI http(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The realm's address as its tokens name it. */
    public URI issuer() {
        return http(keycloak(), "/realms/confidant");
    }

    public Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway());
        ports.put("staff-service", staff());
        ports.put("booking-service", booking());
        ports.put("archive-service", archive());
        ports.put("complaint-service", complaint());
        ports.put("Keycloak", keycloak());
        ports.put("Keycloak management", keycloakManagement());
        ports.put("store", store());
        ports.put("mail catcher", smtp());
        ports.put("gateway management", management(gateway()));
        ports.put("staff-service management", management(staff()));
        ports.put("booking-service management", management(booking()));
        ports.put("archive-service management", management(archive()));
        ports.put("complaint-service management", management(complaint()));
        return ports;
    }

    public void requireFree() {
        byName().forEach((name, port) -> {
            if (!isFree(port)) {
                throw new SuiteRefused(
                        "Port " + port + " (" + name + ") is taken: free it, or choose another base than "
                                + base + " with CONFIDANT_PORT or --port.");
            }
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
