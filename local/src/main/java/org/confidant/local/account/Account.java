package org.confidant.local.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A person or partner who can sign in.
 *
 * @param name a short name for the terminal, such as {@code reception.shanghai}
 * @param login staff id or partner's client id
 * @param email empty for a partner
 * @param role the role's name, {@code partner} for a partner
 * @param branches names of branches
 * @param password the password or client secret that holds now
 * @param next the password being set; holds instead once the change went through
 */
public record Account(String name, String login, String email, String role, List<String> branches, String password,
        String next) {
    static final String PARTNER = "partner";

    public Account {
        branches = List.copyOf(branches);
    }

    boolean isPartner() {
        return role.equals(PARTNER);
    }

    boolean isCalled(String word) {
        return Stream.of(name, login, email).filter(known -> !known.isEmpty())
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }

    Account withPassword(String now, String later) {
        return new Account(name, login, email, role, branches, now, later);
    }
}
