package org.confidant.local.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The way from nothing to all ready. Every step may be repeated; what is done already takes no time. */
final class StartUp {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Settings settings;
    private final Options options;
    private final Ports ports;
    private final Processes processes;
    private final Map<String, Probe> probes;
    private final MongoUri mongo;

    StartUp(Installation installation, Settings settings, Options options, Ports ports, Processes processes) {
        this.installation = installation;
        this.settings = settings;
        this.options = options;
        this.ports = ports;
        this.processes = processes;
        this.probes = LineUp.probes(ports, settings.store());
        this.mongo = new MongoUri(options.mongodbUri().orElse("mongodb://127.0.0.1:" + ports.store()));
    }

    Ports ports() {
        return ports;
    }

    MongoUri mongo() {
        return mongo;
    }

    void run() {
        try (Steps steps = new Steps(new Progress(options.out()))) {
            steps.step("mail catcher ready", this::startMail);
            steps.step(storeLine(), this::startStore);
            steps.await();
        }
    }

    private void startMail() {
        start(LineUp.MAIL, Java.ownMain(64, "org.confidant.local.mail.MailCatcherMain", Integer.toString(ports.smtp()),
                installation.mail().toString()), Map.of());
    }

    private String storeLine() {
        return settings.store() == Settings.Store.EMBEDDED ? "store ready" : "database is ours";
    }

    private void startStore() {
        if (settings.store() == Settings.Store.EMBEDDED) {
            start(LineUp.STORE, Java.ownMain(512, "org.confidant.local.store.EmbeddedStoreMain",
                    Integer.toString(ports.store()), installation.store().toString()), Map.of());
        }
        new InstallationMark(mongo.text(), installation.id()).claim();
    }

    private void start(String name, List<String> command, Map<String, String> environment) {
        processes.start(new Part(name, command, environment, Objects.requireNonNull(probes.get(name)), PATIENCE));
    }
}
