package org.confidant.local.account;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.confidant.local.identity.MustChangePassword;
import org.confidant.local.identity.SignIn;
import org.confidant.local.identity.SignInRefused;
import org.confidant.local.suite.Secrets;
import org.confidant.local.suite.SuiteRefused;

/**
 * Access tokens of people and partners; a one-time password is changed on the way, and the new one kept. Who signed in once
 * stays signed in as long as this lives.
 */
public final class Tokens {
    private final Accounts accounts;
    private final URI issuer;
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    /** @param issuer the realm's address */
    public Tokens(Accounts accounts, URI issuer) {
        this.accounts = accounts;
        this.issuer = issuer;
    }

    /** The token of somebody known, or of anybody whose password is given. */
    public String of(String word, Optional<String> password) {
        Optional<String> renewed = password.isPresent() ? Optional.empty() : renewed(word);
        if (renewed.isPresent()) {
            return renewed.get();
        }
        Account known = accounts.find(word).orElseGet(() -> stranger(word, password));
        Account account = password.map(given -> known.withPassword(given, known.next())).orElse(known);
        try (SignIn signIn = new SignIn(issuer)) {
            return account.isPartner() ? partner(signIn, account) : kept(word, person(signIn, account));
        }
    }

    private Optional<String> renewed(String word) {
        String refreshToken = refreshTokens.get(word);
        if (refreshToken == null) {
            return Optional.empty();
        }
        try (SignIn signIn = new SignIn(issuer)) {
            return Optional.of(kept(word, signIn.stay(word, refreshToken)));
        } catch (SignInRefused overTime) {
            refreshTokens.remove(word);
            return Optional.empty();
        }
    }

    private String kept(String word, SignIn.Signed signed) {
        refreshTokens.put(word, signed.refreshToken());
        return signed.accessToken();
    }

    private static Account stranger(String word, Optional<String> password) {
        String given = password.orElseThrow(() -> new SuiteRefused("Nobody called " + word
                + " is known here: the table of ./confidant status names the demo people; for others give --password."));
        boolean partner = word.startsWith("partner-");
        return new Account(word, word, partner ? "" : word, partner ? Account.PARTNER : "", List.of(), given, "");
    }

    private String partner(SignIn signIn, Account account) {
        String token = signIn.partner(account.login(), account.password());
        accounts.keep(account);
        return token;
    }

    private SignIn.Signed person(SignIn signIn, Account account) {
        try {
            SignIn.Signed token = signIn.person(account.login(), account.password());
            accounts.keep(account.withPassword(account.password(), ""));
            return token;
        } catch (MustChangePassword oneTime) {
            return firstSignIn(signIn, account);
        } catch (SignInRefused refused) {
            if (account.next().isEmpty()) {
                throw refused;
            }
            SignIn.Signed token = signIn.person(account.login(), account.next());
            accounts.keep(account.withPassword(account.next(), ""));
            return token;
        }
    }

    /** The new password is kept before it is set, so that no kill between loses it. */
    private SignIn.Signed firstSignIn(SignIn signIn, Account account) {
        String chosen = account.next().isEmpty() ? Secrets.newPassword() : account.next();
        accounts.keep(account.withPassword(account.password(), chosen));
        signIn.changePassword(account.login(), account.password(), chosen);
        accounts.keep(account.withPassword(chosen, ""));
        return signIn.person(account.login(), chosen);
    }
}
