package org.confidant.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.confidant.local.clock.ClockFile;
import org.confidant.local.clock.ClockMove;
import org.confidant.local.suite.SuiteRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows or moves the business time of all services at once. */
@Command(name = "clock", mixinStandardHelpOptions = true, description = {
        "Shows or moves the business time of all services at once.", "Tokens, leases and retries stay on real time."})
final class ClockCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TIME", defaultValue = "", description = "now, a time with its offset (2026-12-24T08:45+08:00), or a step (+3d, -2h; s m h d w).")
    private String move = "";

    @Override
    public Integer call() {
        ClockFile clock = ClockFile.open(Here.installation().clock());
        Instant real = Instant.now();
        if (!move.isEmpty()) {
            clock.shiftTo(ClockMove.offset(move, real, clock.offset())
                    .orElseThrow(() -> new SuiteRefused("\"" + move
                            + "\" is not a time: write now, a time with its offset such as 2026-12-24T08:45+08:00, or a step"
                            + " such as +3d.")));
        }
        show(Output.of(spec), real, clock.offset());
        return 0;
    }

    private static void show(PrintWriter out, Instant real, Duration offset) {
        Instant business = real.plus(offset).truncatedTo(ChronoUnit.SECONDS);
        out.println("Business time: " + business + "  " + local(business, "Asia/Shanghai") + "  "
                + local(business, "Europe/London"));
        out.println(offset.isZero() ? "Real time." : "Shifted by " + days(offset) + " from real time.");
    }

    private static String local(Instant instant, String zone) {
        return DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ssxxx", java.util.Locale.ENGLISH)
                .format(instant.atZone(ZoneId.of(zone))) + " " + zone;
    }

    private static String days(Duration offset) {
        Duration length = offset.abs();
        return (offset.isNegative() ? "-" : "+") + length.toDays() + "d "
                + "%02d:%02d:%02d".formatted(length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart());
    }
}
