package org.confidant.local.cli;

import org.confidant.local.identity.IdentityUnavailable;
import org.confidant.local.identity.SignInRefused;
import org.confidant.local.suite.SuiteRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./confidant}: runs the whole of Confidant on one machine. */
@Command(name = "confidant", mixinStandardHelpOptions = true, version = "Confidant 0.1.0", description = {
        "Runs the whole of Confidant on this machine.",
        "The data lies in .confidant/ beside the script, or where CONFIDANT_DATA says."}, subcommands = {Up.class,
                Down.class, StatusCommand.class, TokenCommand.class, MailCommand.class, ClockCommand.class,
                ReplayCommand.class, Reset.class})
public final class Confidant {

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Confidant()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            return 1;
        }).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static String sentence(Exception failure) {
        boolean known = failure instanceof SuiteRefused || failure instanceof IdentityUnavailable
                || failure instanceof SignInRefused;
        return known
                ? String.valueOf(failure.getMessage())
                : "Something went wrong that this program does not know: " + failure;
    }
}
