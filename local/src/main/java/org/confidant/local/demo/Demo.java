package org.confidant.local.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.confidant.local.account.Accounts;
import org.confidant.local.account.Tokens;
import org.confidant.local.api.Gateway;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.AtomicFile;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Options;
import org.confidant.local.suite.Ports;

/** The demo company of an installation: made once, gone on with after an interruption, and when there is more of it. */
public final class Demo implements Options.Furnishing {
    /** Rises when the company grows; an installation with an older one is gone on with. */
    private static final String EDITION = "made 2\n";

    @Override
    public boolean isMade(Installation installation) {
        return Files.exists(done(installation)) && AtomicFile.read(done(installation)).equals(EDITION);
    }

    @Override
    public void make(Installation installation, Ports ports, String administrator) {
        Accounts accounts = Accounts.in(installation.secrets());
        Tokens tokens = new Tokens(accounts, ports.issuer());
        try (Gateway gateway = new Gateway(Ports.http(ports.gateway(), "/api/v1"),
                name -> tokens.of(name, Optional.empty()))) {
            new DemoCompany(Company.demo(), gateway, accounts, new FirstAdministrator(administrator,
                    new MailFolder(installation.mail(), Clock.systemUTC()), accounts), installation.id()).make();
        }
        AtomicFile.write(done(installation), EDITION);
    }

    private static Path done(Installation installation) {
        return installation.folder().resolve("demo-company");
    }
}
