package org.confidant.local.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the suite's processes and how each shows that it is ready. */
public final class LineUp {
    public static final String STORE = "store";
    public static final String MAIL = "mail";
    public static final String KEYCLOAK = "keycloak";
    public static final String STAFF = "staff-service";
    public static final String BOOKING = "booking-service";
    public static final String ARCHIVE = "archive-service";
    public static final String COMPLAINT = "complaint-service";
    public static final String GATEWAY = "gateway";

    private LineUp() {}

    /** In the order of starting. */
    public static Map<String, Probe> probes(Ports ports, Settings.Store store) {
        Map<String, Probe> probes = new LinkedHashMap<>();
        if (store == Settings.Store.EMBEDDED) {
            probes.put(STORE, Probe.listening(ports.store()));
        }
        probes.put(MAIL, Probe.listening(ports.smtp()));
        probes.put(KEYCLOAK, Probe.http(Ports.http(ports.keycloakManagement(), "/health/ready")));
        probes.put(STAFF, Probe.http(readiness(ports, ports.staff())));
        probes.put(BOOKING, Probe.http(readiness(ports, ports.booking())));
        probes.put(ARCHIVE, Probe.http(readiness(ports, ports.archive())));
        probes.put(COMPLAINT, Probe.http(readiness(ports, ports.complaint())));
        probes.put(GATEWAY, Probe.http(readiness(ports, ports.gateway())));
        return probes;
    }

    /** The last to start ends first, so that the store outlives those who write to it. */
    static List<String> inOrderOfEnding() {
        return List.copyOf(new ArrayList<>(probes(new Ports(Ports.DEFAULT_BASE), Settings.Store.EMBEDDED).keySet())
                .reversed());
    }

    private static URI readiness(Ports ports, int service) {
        return Ports.http(ports.management(service), "/actuator/health/readiness");
    }
}
