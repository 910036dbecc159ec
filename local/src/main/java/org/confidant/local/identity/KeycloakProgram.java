package org.confidant.local.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that {@code kc.sh} would compose, without the shell between us and the Java process: the process we start is
 * the one that holds the database, so ending it by its id ends Keycloak.
 */
record KeycloakProgram(Path home) {

    private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx384m", "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final List<String> OPENINGS = List.of("--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");
    private static final List<String> DEFAULTS = List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
            "-Duser.language=en", "-Duser.country=US", "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** @param properties Java system properties, {@code name=value} */
    List<String> command(List<String> properties, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(OPENINGS);
        command.addAll(DEFAULTS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        properties.forEach(property -> command.add("-D" + property));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
