package org.confidant.local.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The way from nothing to all ready. Every step may be repeated; what is done already takes no time. */
final class StartUp {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final Settings settings;
    private final Options options;
    private final Ports ports;
    private final Processes processes;
    private final Map<String, Probe> probes;
    private final MongoUri mongo;
    private final Environments environments;
    private final LocalKeycloak keycloak;

    StartUp(Installation installation, Settings settings, Options options, Processes processes) {
        this.installation = installation;
        this.settings = settings;
        this.options = options;
        this.ports = new Ports(settings.port());
        this.processes = processes;
        this.probes = LineUp.probes(ports, settings.store());
        this.mongo = MongoUri.of(ports, options.mongodbUri());
        Secrets secrets = new Secrets(installation.secrets());
        this.environments = new Environments(installation, secrets, ports, mongo);
        this.keycloak = new LocalKeycloak(installation, secrets, ports);
    }

    Ports ports() {
        return ports;
    }

    MongoUri mongo() {
        return mongo;
    }

    void run() {
        Progress progress = new Progress(options.out());
        Path clock = ClockJar.in(installation.app());
        try (Steps steps = new Steps(progress)) {
            steps.step("mail catcher ready", this::startMail);
            Steps.Step store = steps.step(storeLine(), this::startStore);
            Steps.Step keycloakThere = steps.step("", () -> keycloak.fetch(progress::done));
            Steps.Step keycloakReady = steps.step("Keycloak ready", this::startKeycloak, keycloakThere);
            Steps.Step realm = steps.step("realm as wanted", keycloak::bringRealm, keycloakReady);
            service(steps, LineUp.STAFF, environments.staff(), clock, store, realm);
            service(steps, LineUp.BOOKING, environments.booking(), clock, store);
            service(steps, LineUp.ARCHIVE, environments.archive(), clock, store);
            service(steps, LineUp.COMPLAINT, environments.complaint(), clock, store);
            service(steps, LineUp.GATEWAY, environments.gateway(), clock);
            steps.await();
        }
        options.company().filter(company -> !company.isMade(installation)).ifPresent(company -> {
            company.make(installation, ports, Environments.FIRST_ADMINISTRATOR);
            progress.done("demo company made");
        });
    }

    /** The first of {@code after} is the store: training needs what the program needs to come up. */
    private void service(Steps steps, String name, Map<String, String> environment, Path clock, Steps.Step... after) {
        Steps.Step[] store = after.length == 0 ? after : new Steps.Step[]{after[0]};
        ServiceProgram program = new ServiceProgram(name, clock, installation);
        Steps.Step prepared = steps.step(program.isPrepared() ? "" : name + " unpacked and trained",
                () -> program.prepare(environment), store);
        List<Steps.Step> before = new ArrayList<>(List.of(after));
        before.add(prepared);
        steps.step(name + " ready", () -> start(name, program.command(), environment),
                before.toArray(Steps.Step[]::new));
    }

    private void startMail() {
        start(LineUp.MAIL, Java.ownMain(64, "org.confidant.local.mail.MailCatcherMain", Integer.toString(ports.smtp()),
                installation.mail().toString()), Map.of());
    }

    private void startKeycloak() {
        if (processes.find(LineUp.KEYCLOAK).filter(Child::alive).isEmpty()) {
            keycloak.prepare();
        }
        start(LineUp.KEYCLOAK, keycloak.command(), keycloak.environment());
    }

    private String storeLine() {
        return settings.store() == Settings.Store.EMBEDDED ? "store ready" : "database is ours";
    }

    private void startStore() {
        if (settings.store() == Settings.Store.EMBEDDED) {
            start(LineUp.STORE, Java.ownMain(768, "org.confidant.local.store.EmbeddedStoreMain",
                    Integer.toString(ports.store()), installation.store().toString()), Map.of());
        }
        new InstallationMark(mongo.text(), installation.id()).claim();
    }

    private void start(String name, List<String> command, Map<String, String> environment) {
        processes.start(new Part(name, command, environment, Objects.requireNonNull(probes.get(name)), PATIENCE));
    }
}
