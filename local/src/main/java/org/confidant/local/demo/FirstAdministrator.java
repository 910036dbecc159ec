package org.confidant.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.confidant.local.account.Account;
import org.confidant.local.account.Accounts;
import org.confidant.local.mail.MailFolder;
import org.confidant.local.suite.SuiteRefused;

/** Whom an installation without an administrator admits; the one-time password comes by mail, as it would anywhere. */
final class FirstAdministrator {
    static final String NAME = "administrator";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PASSWORD = Pattern.compile("(?m)^\\s*([A-Za-z0-9_-]{20})\\s*$");

    private final String email;
    private final MailFolder mails;
    private final Accounts accounts;

    FirstAdministrator(String email, MailFolder mails, Accounts accounts) {
        this.email = email;
        this.mails = mails;
        this.accounts = accounts;
    }

    /** Waits for the mail and keeps the account; whoever is known already is left alone. */
    void learn() {
        if (accounts.find(NAME).isPresent()) {
            return;
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> password = mailed();
        while (password.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new SuiteRefused("No mail with a one-time password reached " + email
                        + ": look at the logs of staff-service and mail.");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            password = mailed();
        }
        accounts.keep(new Account(NAME, email, email, "administrator", List.of("all"), password.get(), ""));
    }

    private Optional<String> mailed() {
        return mails.to(email).reversed().stream()
                .flatMap(mail -> PASSWORD.matcher(mail.text()).results().map((MatchResult found) -> found.group(1)))
                .findFirst();
    }
}
