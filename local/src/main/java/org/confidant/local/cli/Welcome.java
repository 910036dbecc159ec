package org.confidant.local.cli;

import java.util.ArrayList;
import java.util.List;
import org.confidant.local.account.Account;
import org.confidant.local.suite.Ports;

/** What a person wants to know once all is ready: where, who, and what to try next. */
final class Welcome {
    private static final String FIRST_TO_TRY = "reception.shanghai";

    private final Ports ports;
    private final List<Account> accounts;

    Welcome(Ports ports, List<Account> accounts) {
        this.ports = ports;
        this.accounts = List.copyOf(accounts);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(new Table(List.of("what", "address")).rows(addresses()).lines());
        if (!accounts.isEmpty()) {
            lines.add("");
            lines.addAll(
                    new Table(List.of("person", "role", "branch")).rows(accounts.stream().map(Welcome::row).toList())
                            .lines());
        }
        lines.add("");
        lines.add("Try: " + nextCommand());
        return lines;
    }

    private List<List<String>> addresses() {
        return List.of(List.of("API", Ports.http(ports.gateway(), "/api/v1").toString()),
                List.of("its descriptions", Ports.http(ports.gateway(), "/api/v1/openapi").toString()),
                List.of("sign-in (Keycloak)", ports.issuer().toString()),
                List.of("mail catcher (SMTP)", "127.0.0.1:" + ports.smtp()));
    }

    private static List<String> row(Account account) {
        return List.of(account.name(), account.role(), String.join(", ", account.branches()));
    }

    private String nextCommand() {
        return accounts.stream().anyMatch(account -> account.name().equals(FIRST_TO_TRY))
                ? "curl -H \"Authorization: Bearer $(./confidant token " + FIRST_TO_TRY + ")\" "
                        + Ports.http(ports.gateway(), "/api/v1/branches")
                : "./confidant mail";
    }
}
