package org.confidant.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/** What an installation remembers of its first start: the base of its ports and where its data lies. */
public record Settings(int port, Store store) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The store that came with it, or somebody's server named by {@code CONFIDANT_MONGODB_URI}. */
    public enum Store {
        EMBEDDED,
        EXTERNAL
    }

    public static Optional<Settings> of(Installation installation) {
        Path file = file(installation);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(AtomicFile.read(file), Settings.class))
                : Optional.empty();
    }

    /** The asked port, else the remembered one; the store may not change under the data. */
    static Settings settle(Installation installation, OptionalInt port, Store store) {
        Optional<Settings> before = of(installation);
        before.filter(settings -> settings.store != store).ifPresent(settings -> {
            throw new SuiteRefused(settings.store == Store.EXTERNAL
                    ? "This installation's data lies on the server that CONFIDANT_MONGODB_URI named: set it again, or start"
                            + " afresh with ./confidant reset."
                    : "This installation's data lies in its embedded store: unset CONFIDANT_MONGODB_URI, or start afresh"
                            + " with ./confidant reset.");
        });
        Settings settled = new Settings(
                port.orElseGet(() -> before.map(Settings::port).orElse(Ports.DEFAULT_BASE)), store);
        new Ports(settled.port);
        AtomicFile.write(file(installation), JSON.writeValueAsString(settled));
        return settled;
    }

    private static Path file(Installation installation) {
        return installation.folder().resolve("settings.json");
    }
}
