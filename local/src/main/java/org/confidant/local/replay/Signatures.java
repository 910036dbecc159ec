package org.confidant.local.replay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import org.confidant.local.account.Tokens;
import org.confidant.local.identity.SignInRefused;
import org.confidant.local.suite.Installation;
import org.confidant.local.suite.Ports;
import org.confidant.local.suite.SuiteRefused;

/** Who signs in for a replay: its own people and partner, whose accounts lie apart, and two of the demo company. */
final class Signatures {
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

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

    /** Keycloak turns away for a moment whoever signs in again while it still counts the last time. */
    String token(String name) {
        Tokens tokens = own.find(name).isPresent() ? ownTokens : demoTokens;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return tokens.of(name, Optional.empty());
            } catch (SignInRefused perhapsPassing) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return tokens.of(name, Optional.empty());
    }
}
