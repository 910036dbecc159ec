package org.confidant.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a Java program is started here: the running JDK, a small heap, no flag that differs between training and run. */
public final class Java {
    private static final List<String> FLAGS = List.of("-Xms24m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC");

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> command(int heapMegabytes, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(more);
        return command;
    }

    /** A main class of this module, with the class path of the running process. */
    public static List<String> ownMain(int heapMegabytes, String mainClass, String... arguments) {
        List<String> more = new ArrayList<>(List.of("-Dlogback.configurationFile=org/confidant/local/logback.xml",
                "-cp", System.getProperty("java.class.path"), mainClass));
        more.addAll(List.of(arguments));
        return command(heapMegabytes, more);
    }
}
