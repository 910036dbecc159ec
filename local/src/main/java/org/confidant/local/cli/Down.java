package org.confidant.local.cli;

import java.util.concurrent.Callable;
import org.confidant.local.suite.Stopping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything; the data stays. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stays.")
final class Down implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        boolean ran = Stopping.stop(Here.installation());
        Output.of(spec).println(ran ? "Stopped; ./confidant up goes on where it was." : "Nothing was running.");
        return 0;
    }
}
