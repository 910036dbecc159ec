package org.confidant.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.confidant.local.account.Accounts;
import org.confidant.local.account.Tokens;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token and nothing else. */
@Command(name = "token", mixinStandardHelpOptions = true, description = {
        "Prints an access token (five minutes long) of a person or partner, and nothing else.",
        "A one-time password is changed as at a first sign-in; the new one is kept in .confidant/secrets."})
final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PERSON", description = "Demo name (reception.shanghai), e-mail, staff id, or a partner's name or client id.")
    private String person = "";

    @Option(names = "--password", paramLabel = "P", description = "Password, one-time password or client secret of somebody not known here.")
    private @Nullable String password;

    @Override
    public Integer call() {
        Installation installation = Here.installation();
        Ports ports = Here.ports(installation);
        Tokens tokens = new Tokens(Accounts.in(installation.secrets()), ports.issuer());
        Output.of(spec).println(tokens.of(person, Optional.ofNullable(password)));
        return 0;
    }
}
