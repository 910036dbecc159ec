package org.confidant.bench.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.confidant.bench.process.FreePort;
import org.confidant.bench.process.JavaProgram;
import org.confidant.bench.process.Place;

/** booking-service as it is shipped, unpacked from its executable jar and started as a program of its own, mail off. */
public final class BookingProgram implements AutoCloseable {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final int port;
    private final JavaProgram program;

    private BookingProgram(int port, JavaProgram program) {
        this.port = port;
        this.program = program;
    }

    public static BookingProgram start(Place place, String mongo, String database, Realm realm) {
        int port = FreePort.find();
        int management = FreePort.find();
        Map<String, String> settings = new TreeMap<>(realm.settings());
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        settings.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        settings.put("SPRING_MONGODB_URI", mongo);
        settings.put("CONFIDANT_STORE_DATABASE", database);
        settings.put("CONFIDANT_CRYPTO_MASTERKEYFILE", MasterKeyFile.fresh(place.work()).toString());
        settings.put("CONFIDANT_CRYPTO_BLINDINDEXKEY", KEY);
        settings.put("CONFIDANT_COMMANDS_KEY", KEY);
        settings.put("CONFIDANT_TELL_CLIENTSECRET", "unused");
        settings.put("CONFIDANT_TELL_TOKENURL", "http://127.0.0.1:9/token");
        settings.put("CONFIDANT_TELL_RECEIVERS_ARCHIVESERVICE", "http://127.0.0.1:9");
        settings.put("CONFIDANT_BOOKING_PUBLICURL", "http://127.0.0.1:" + port);
        settings.put("CONFIDANT_BOOKING_MAILFROM", "appointments@confidant.example");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", "9");
        Path jar = ServiceJar.unpacked(place, "booking-service");
        return new BookingProgram(port, JavaProgram.start(
                List.of("-cp", jar + ":" + place.classes(), "org.confidant.bookingservice.BookingServiceApplication"),
                settings, place.log("booking-service"),
                URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")));
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return program.process();
    }

    @Override
    public void close() {
        program.close();
    }
}
