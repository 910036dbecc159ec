package org.confidant.staffservice.account.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.platform.identity.Role;
import org.confidant.staffservice.account.Account;
import org.confidant.staffservice.account.EmailHeld;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People's accounts. */
final class Users {
    private final RealmResource realm;

    Users(RealmResource realm) {
        this.realm = realm;
    }

    /** Creates the user; one that exists under this very username is adopted, whatever a crash left of it. */
    UserResource ensure(Account account) {
        UserRepresentation wanted = new UserRepresentation();
        wanted.setUsername(account.username());
        adorn(wanted, account);
        try (Response answer = realm.users().create(wanted)) {
            return switch (answer.getStatus()) {
                case 201 -> required(account.username());
                case 409 -> adopted(account);
                default -> throw new WebApplicationException(answer.getStatus());
            };
        }
    }

    private UserResource adopted(Account account) {
        UserResource user = find(account.username()).orElseThrow(EmailHeld::new);
        UserRepresentation present = user.toRepresentation();
        adorn(present, account);
        try {
            user.update(present);
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == 409 ? new EmailHeld() : e;
        }
        return user;
    }

    private static void adorn(UserRepresentation user, Account account) {
        user.setEmail(account.email());
        user.setEmailVerified(true);
        user.setFirstName(account.name());
        user.setEnabled(true);
    }

    /** The user under exactly that username. */
    Optional<UserResource> find(String username) {
        return realm.users().searchByUsername(username, true).stream().findFirst()
                .map(user -> realm.users().get(user.getId()));
    }

    /** The user under exactly that username, which must be there. */
    UserResource required(String username) {
        return find(username).orElseThrow(() -> new WebApplicationException("no such account", 404));
    }

    static void setPassword(UserResource user, String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(true);
        user.resetPassword(credential);
        user.logout();
    }

    /** Gives exactly these of our roles; Keycloak's own default role stays. */
    static void setRoles(UserResource user, Set<Role> roles) {
        Set<String> wanted = roles.stream().map(Role::realmName).collect(Collectors.toSet());
        RoleScopeResource held = user.roles().realmLevel();
        List<RoleRepresentation> surplus = held.listAll().stream()
                .filter(role -> isOurs(role) && !wanted.contains(role.getName()))
                .toList();
        List<RoleRepresentation> missing = held.listAvailable().stream().filter(role -> wanted.contains(role.getName()))
                .toList();
        if (!surplus.isEmpty()) {
            held.remove(surplus);
        }
        if (!missing.isEmpty()) {
            held.add(missing);
        }
    }

    private static boolean isOurs(RoleRepresentation role) {
        return Role.named(role.getName()).isPresent();
    }

    /** No sign-in, no session, and the e-mail is free for somebody else. */
    static void close(UserResource user) {
        UserRepresentation present = user.toRepresentation();
        present.setEnabled(false);
        present.setEmail("");
        present.setEmailVerified(false);
        user.update(present);
        user.logout();
    }
}
