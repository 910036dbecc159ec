package org.confidant.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.confidant.local.suite.Deletion;
import org.confidant.local.suite.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes the data of this installation. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "Stops everything and deletes the data of this installation for good.")
final class Reset implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        Installation installation = Here.installation();
        PrintWriter out = Output.of(spec);
        if (!yes && !agreed(out, installation)) {
            out.println("Nothing was deleted.");
            return 1;
        }
        Deletion.delete(installation, Here.mongodbUri());
        out.println("Deleted; ./confidant up begins afresh.");
        return 0;
    }

    private static boolean agreed(PrintWriter out, Installation installation) {
        out.print("Delete all data in " + installation.folder() + "? Type yes: ");
        out.flush();
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return "yes".equals(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }
}
