package org.confidant.staffservice.staff;

import java.time.Duration;
import java.util.Optional;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.web.Command;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.springframework.stereotype.Component;

/** Gives somebody a new one-time password, shown once. */
@Component
public final class RenewPassword {
    private static final Duration ACCOUNTS_MAY_BE_BACK = Duration.ofSeconds(5);

    private final People people;
    private final Accounts accounts;
    private final OneTimeSecrets secrets;

    RenewPassword(People people, Accounts accounts, OneTimeSecrets secrets) {
        this.people = people;
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** The person, and the password if this very request set it. */
    public record Renewed(Stored<StaffMember> person, Optional<String> oneTimePassword) {}

    /** Sets the password on behalf of the caller. */
    public Renewed renew(StaffId id, Caller caller, Command command) {
        Stored<StaffMember> person = people.find(id, caller.scope()).orElseThrow(Refusal::notFound);
        if (people.tookEffect(person, command)) {
            return new Renewed(person, Optional.empty());
        }
        Grantor.of(caller).mustBeAbleToHandle(person.value());
        person.value().after(StaffStep.RENEW_PASSWORD);
        String password = secrets.password(id.value(), command.id());
        set(id, password);
        return people.write(person, Change.silent(person.value()), command)
                .map(written -> new Renewed(written, Optional.of(password)))
                .orElseGet(() -> renew(id, caller, command));
    }

    private void set(StaffId id, String password) {
        try {
            accounts.setOneTimePassword(id.value(), password);
        } catch (AccountsAway away) {
            throw new Refusal(PlatformProblem.UNAVAILABLE, "Passwords cannot be set at the moment; try again.")
                    .retryAfter(ACCOUNTS_MAY_BE_BACK);
        }
    }
}
