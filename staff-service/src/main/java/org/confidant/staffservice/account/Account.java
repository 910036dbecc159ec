package org.confidant.staffservice.account;

import java.util.Set;
import org.confidant.platform.identity.Role;

/**
 * An account as it should be.
 *
 * @param username the staff id; people sign in by e-mail
 * @param branches branch ids, or {@code *} for all
 */
public record Account(String username, String email, String name, Set<Role> roles, Set<String> branches) {}
