package org.confidant.bench.seal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.bench.measure.Contestant;
import org.confidant.bench.measure.Slice;
import org.confidant.bench.process.Command;
import org.confidant.bench.process.Place;

/** {@code openssl speed}: what this machine's processor does with AES-256-GCM, in a process of its own, one thread. */
record OpenSsl(Place place, String version) implements Contestant {
    static final int BLOCK = 16 * 1024;

    /** Empty if it is not installed. */
    static Optional<OpenSsl> found(Place place) {
        try {
            return Optional.of(new OpenSsl(place, run(place, "version").strip()));
        } catch (UncheckedIOException missing) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "openssl speed";
    }

    @Override
    public Slice work(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        double bytes = bytesPerSecond(run(place, "speed", "-elapsed", "-mr", "-seconds", Long.toString(seconds),
                "-bytes", Integer.toString(BLOCK), "-evp", "aes-256-gcm"));
        return new Slice(Math.round(bytes * seconds / BLOCK), Duration.ofSeconds(seconds));
    }

    /** From what {@code -mr} prints: {@code +F:25:AES-256-GCM:2143846400.00}. */
    static double bytesPerSecond(String output) {
        return output.lines().filter(line -> line.startsWith("+F:")).findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(':') + 1)))
                .orElseThrow(() -> new IllegalStateException("openssl speed printed no result: " + output));
    }

    private static String run(Place place, String... words) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        return new Command(command, place.work(), Map.of(), place.log("openssl")).run();
    }
}
