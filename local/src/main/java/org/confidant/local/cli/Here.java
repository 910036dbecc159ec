package org.confidant.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.Settings;
import org.confidant.local.suite.SuiteRefused;

/** The installation that the commands are about: the script names the checkout, {@code CONFIDANT_DATA} another folder. */
final class Here {
    private Here() {}

    static Path root() {
        return Path.of(Optional.ofNullable(System.getProperty("confidant.root"))
                .orElseThrow(() -> new SuiteRefused("Start this program by the script ./confidant.")));
    }

    static Path folder() {
        return Optional.ofNullable(System.getenv("CONFIDANT_DATA")).filter(name -> !name.isBlank()).map(Path::of)
                .orElse(root().resolve(".confidant"));
    }

    static Installation installation() {
        return Installation.open(root(), folder());
    }

    static Settings settings(Installation installation) {
        return Settings.of(installation)
                .orElseThrow(() -> new SuiteRefused("Nothing was started here yet: begin with ./confidant up."));
    }

    static Ports ports(Installation installation) {
        return new Ports(settings(installation).port());
    }

    static Optional<String> mongodbUri() {
        return Optional.ofNullable(System.getenv("CONFIDANT_MONGODB_URI")).filter(uri -> !uri.isBlank());
    }
}
