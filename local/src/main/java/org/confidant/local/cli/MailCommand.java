package org.confidant.local.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.confidant.local.mail.CaughtMail;
import org.confidant.local.mail.MailFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what clients and staff received. */
@Command(name = "mail", mixinStandardHelpOptions = true, description = {
        "Shows the mails that clients and staff received, the newest last.",
        "An address, a domain or * on a line of .confidant/mail/refuse, with 450 or 550 before it, is refused from then on."})
final class MailCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", defaultValue = "", description = "Only mails to this address, or to one that contains it.")
    private String address = "";

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        List<CaughtMail> mails = new MailFolder(Here.installation().mail(), Clock.systemUTC()).to(address);
        mails.forEach(mail -> out.println(MailView.of(mail)));
        if (mails.isEmpty()) {
            out.println("No mail" + (address.isEmpty() ? "." : " to " + address + "."));
        }
        return 0;
    }
}
