package org.confidant.staffservice.account;

import java.util.Set;
import org.confidant.platform.identity.Role;

/**
 * Accounts at the identity provider. Everything may be called again without harm and ends in bounded time.
 *
 * <p>Every method throws {@link AccountsAway} while the provider does not answer.
 */
public interface Accounts {
    /** Makes sure that the branch can be granted. */
    void openBranch(String branch);

    /**
     * Creates the account without a password, or adopts the one under this very username.
     *
     * @throws EmailHeld if the e-mail belongs to another username
     */
    void open(Account account);

    /** Sets a password that has to be changed at the next sign-in, and ends the sessions there are. */
    void setOneTimePassword(String username, String password);

    /** Gives exactly these rights and takes all others. */
    void grant(String username, Set<Role> roles, Set<String> branches);

    /** Closes the account for good: no sign-in, no session, and its e-mail is free again. */
    void close(String username);

    /** Creates a partner's client with that secret, or sets the secret of the one there is. */
    void openClient(String clientId, String secret, Set<String> branches);

    /** Gives a partner's client exactly these branches, and no token while it is suspended. */
    void changeClient(String clientId, Set<String> branches, boolean suspended);
}
