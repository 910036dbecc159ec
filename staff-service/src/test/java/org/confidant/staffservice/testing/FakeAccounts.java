package org.confidant.staffservice.testing;

import java.net.ConnectException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.account.Account;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.EmailHeld;

/** The identity provider in memory. */
public final class FakeAccounts implements Accounts {
    public volatile boolean away;
    public volatile boolean awayForPasswords;
    public volatile boolean killedAtPasswords;
    public final Set<String> groups = ConcurrentHashMap.newKeySet();
    public final Set<String> emailsHeldElsewhere = ConcurrentHashMap.newKeySet();
    public final Map<String, Account> users = new ConcurrentHashMap<>();
    public final Map<String, String> passwords = new ConcurrentHashMap<>();
    public final Map<String, String> clients = new ConcurrentHashMap<>();
    public final Map<String, Set<String>> clientBranches = new ConcurrentHashMap<>();
    public final Set<String> suspended = ConcurrentHashMap.newKeySet();

    private void mustBeThere() {
        if (away) {
            throw new AccountsAway(new ConnectException());
        }
    }

    @Override
    public void openBranch(String branch) {
        mustBeThere();
        groups.add(branch);
    }

    @Override
    public void open(Account account) {
        mustBeThere();
        if (emailsHeldElsewhere.contains(account.email())) {
            throw new EmailHeld();
        }
        users.put(account.username(), account);
    }

    @Override
    public void setOneTimePassword(String username, String password) {
        mustBeThere();
        if (killedAtPasswords) {
            throw new IllegalStateException("killed");
        }
        if (awayForPasswords) {
            throw new AccountsAway(new ConnectException());
        }
        passwords.put(username, password);
    }

    @Override
    public void grant(String username, Set<Role> roles, Set<String> branches) {
        mustBeThere();
        users.computeIfPresent(username,
                (name, user) -> new Account(name, user.email(), user.name(), roles, new HashSet<>(branches)));
    }

    @Override
    public void close(String username) {
        mustBeThere();
        users.remove(username);
    }

    @Override
    public void openClient(String clientId, String secret, Set<String> branches) {
        mustBeThere();
        clients.put(clientId, secret);
        clientBranches.put(clientId, branches);
    }

    @Override
    public void changeClient(String clientId, Set<String> branches, boolean suspend) {
        mustBeThere();
        clientBranches.put(clientId, branches);
        if (suspend) {
            suspended.add(clientId);
        } else {
            suspended.remove(clientId);
        }
    }
}
