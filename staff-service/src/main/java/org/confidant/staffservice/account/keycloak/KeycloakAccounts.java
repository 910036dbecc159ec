package org.confidant.staffservice.account.keycloak;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Set;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.account.Account;
import org.confidant.staffservice.account.Accounts;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;

/** Accounts in our realm. */
public final class KeycloakAccounts implements Accounts {
    private final Realm realm;

    public KeycloakAccounts(Keycloak keycloak, CircuitBreaker breaker) {
        realm = new Realm(keycloak, breaker);
    }

    @Override
    public void openBranch(String branch) {
        realm.call(there -> new Groups(there).ensure(branch));
    }

    @Override
    public void open(Account account) {
        realm.call(there -> {
            UserResource user = new Users(there).ensure(account);
            grant(there, user, account.roles(), account.branches());
            return account;
        });
    }

    @Override
    public void setOneTimePassword(String username, String password) {
        realm.call(there -> {
            UserResource user = new Users(there).required(username);
            Users.setPassword(user, password);
            return user;
        });
    }

    @Override
    public void grant(String username, Set<Role> roles, Set<String> branches) {
        realm.call(there -> {
            UserResource user = new Users(there).required(username);
            grant(there, user, roles, branches);
            return user;
        });
    }

    private static void grant(RealmResource there, UserResource user, Set<Role> roles, Set<String> branches) {
        Users.setRoles(user, roles);
        new Groups(there).setMembership(user, branches);
    }

    @Override
    public void close(String username) {
        realm.call(there -> {
            new Users(there).find(username).ifPresent(Users::close);
            return username;
        });
    }

    @Override
    public void openClient(String clientId, String secret, Set<String> branches) {
        realm.call(there -> {
            Clients clients = new Clients(there);
            clients.ensure(clientId, secret);
            grant(there, clients.account(clientId), Set.of(Role.PARTNER), branches);
            return clientId;
        });
    }

    @Override
    public void changeClient(String clientId, Set<String> branches, boolean suspended) {
        realm.call(there -> {
            Clients clients = new Clients(there);
            new Groups(there).setMembership(clients.account(clientId), branches);
            clients.setEnabled(clientId, !suspended);
            return clientId;
        });
    }
}
