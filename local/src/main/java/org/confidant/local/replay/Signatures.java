package org.confidant.local.replay;

import java.util.Optional;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import org.confidant.local.account.Tokens;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.SuiteRefused;

/** Who signs in for a replay: its own people and partner, whose accounts lie apart, and two of the demo company. */
final class Signatures {
    private final Accounts demo;
    private final Accounts own;
    private final Tokens demoTokens;
    private final Tokens ownTokens;

    Signatures(Installation installation, Ports ports, Keys keys) {
        this.demo = Accounts.in(installation.secrets());
        this.own = Accounts.in(installation.secrets().resolve("replay-" + keys.file()));
        this.demoTokens = new Tokens(demo, ports.issuer());
        this.ownTokens = new Tokens(own, ports.issuer());
    }

    /** Keeps the accounts of those whom the replay admits. */
    Accounts own() {
        return own;
    }

    /** The name under which somebody of the demo company has that role. */
    String demo(String role) {
        return demo.all().stream().filter(account -> account.role().equals(role)).findFirst().map(Account::name)
                .orElseThrow(() -> new SuiteRefused("Nobody here is " + role
                        + ": let ./confidant up make the demo company first."));
    }

    String token(String name) {
        return (own.find(name).isPresent() ? ownTokens : demoTokens).of(name, Optional.empty());
    }
}
