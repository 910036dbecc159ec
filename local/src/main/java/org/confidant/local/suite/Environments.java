package org.confidant.local.suite;

import java.util.Map;
import java.util.TreeMap;

/** The settings each service gets, as environment variables. */
final class Environments {
    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;
    private final Secrets secrets;
    private final Ports ports;
    private final MongoUri mongo;

    Environments(Installation installation, Secrets secrets, Ports ports, MongoUri mongo) {
        this.installation = installation;
        this.secrets = secrets;
        this.ports = ports;
        this.mongo = mongo;
    }

    Map<String, String> staff() {
        Map<String, String> settings = service(ports.staff(), "confidant_staff");
        mail(settings);
        settings.put("CONFIDANT_STAFF_KEYCLOAKURL", Ports.http(ports.keycloak(), "").toString());
        settings.put("CONFIDANT_STAFF_CLIENTSECRET", secrets.client(LineUp.STAFF));
        telling(settings, LineUp.STAFF, Map.of("BOOKINGSERVICE", ports.booking(), "ARCHIVESERVICE",
                ports.archive(), "COMPLAINTSERVICE", ports.complaint()));
        settings.put("CONFIDANT_STAFF_FIRSTADMINISTRATOR", FIRST_ADMINISTRATOR);
        settings.put("CONFIDANT_STAFF_MAILFROM", "staff@confidant.example");
        return settings;
    }

    Map<String, String> booking() {
        Map<String, String> settings = service(ports.booking(), "confidant_booking");
        mail(settings);
        telling(settings, LineUp.BOOKING,
                Map.of("ARCHIVESERVICE", ports.archive(), "COMPLAINTSERVICE", ports.complaint()));
        settings.put("CONFIDANT_BOOKING_PUBLICURL", Ports.http(ports.gateway(), "").toString());
        settings.put("CONFIDANT_BOOKING_MAILFROM", "appointments@confidant.example");
        return settings;
    }

    Map<String, String> archive() {
        Map<String, String> settings = service(ports.archive(), "confidant_archive");
        telling(settings, LineUp.ARCHIVE,
                Map.of("BOOKINGSERVICE", ports.booking(), "COMPLAINTSERVICE", ports.complaint()));
        settings.put("CONFIDANT_ARCHIVE_PUBLICURL", Ports.http(ports.gateway(), "").toString());
        settings.put("CONFIDANT_ARCHIVE_CHAINKEY", secrets.chainKey());
        return settings;
    }

    Map<String, String> complaint() {
        Map<String, String> settings = service(ports.complaint(), "confidant_complaint");
        telling(settings, LineUp.COMPLAINT, Map.of("BOOKINGSERVICE", ports.booking(), "ARCHIVESERVICE",
                ports.archive(), "STAFFSERVICE", ports.staff()));
        settings.put("CONFIDANT_COMPLAINT_PUBLICURL", Ports.http(ports.gateway(), "").toString());
        return settings;
    }

    Map<String, String> gateway() {
        Map<String, String> settings = web(ports.gateway());
        settings.put("CONFIDANT_GATEWAY_STAFFURL", Ports.http(ports.staff(), "").toString());
        settings.put("CONFIDANT_GATEWAY_BOOKINGURL", Ports.http(ports.booking(), "").toString());
        settings.put("CONFIDANT_GATEWAY_ARCHIVEURL", Ports.http(ports.archive(), "").toString());
        settings.put("CONFIDANT_GATEWAY_COMPLAINTURL", Ports.http(ports.complaint(), "").toString());
        return settings;
    }

    /** The e-mail that an installation without an administrator admits. */
    static final String FIRST_ADMINISTRATOR = "administrator@confidant.example";

    private Map<String, String> service(int port, String database) {
        Map<String, String> settings = web(port);
        settings.put("SPRING_MONGODB_URI", mongo.database(database));
        settings.put("CONFIDANT_STORE_DATABASE", database);
        settings.put("CONFIDANT_CRYPTO_MASTERKEYFILE", secrets.masterKey().toString());
        settings.put("CONFIDANT_CRYPTO_BLINDINDEXKEY", secrets.blindIndexKey());
        settings.put("CONFIDANT_COMMANDS_KEY", secrets.commandsKey());
        return settings;
    }

    private Map<String, String> web(int port) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", LOOPBACK);
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(port)));
        settings.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        settings.put("CONFIDANT_IDENTITY_ISSUER", ports.issuer().toString());
        settings.put("CONFIDANT_IDENTITY_AUDIENCE", "confidant-api");
        settings.put("CONFIDANT_CLOCK_FILE", installation.clock().toString());
        return settings;
    }

    /** Whom a service tells, shown as its own client; the names of the receivers cannot hold a dash here. */
    private void telling(Map<String, String> settings, String service, Map<String, Integer> receivers) {
        settings.put("CONFIDANT_TELL_CLIENTSECRET", secrets.client(service));
        settings.put("CONFIDANT_TELL_TOKENURL", ports.issuer() + "/protocol/openid-connect/token");
        receivers.forEach((receiver, port) -> settings.put("CONFIDANT_TELL_RECEIVERS_" + receiver,
                Ports.http(port, "").toString()));
    }

    private void mail(Map<String, String> settings) {
        settings.put("SPRING_MAIL_HOST", LOOPBACK);
        settings.put("SPRING_MAIL_PORT", Integer.toString(ports.smtp()));
    }
}
