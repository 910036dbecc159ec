package org.confidant.staffservice.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.platform.outbox.Message;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Change;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.account.Account;
import org.confidant.staffservice.account.Accounts;
import org.confidant.staffservice.account.AccountsAway;
import org.confidant.staffservice.account.EmailHeld;
import org.springframework.stereotype.Component;

/**
 * Carries an admission to its end: the account first, then the mark that it is there. Whoever holds the lease may do it, and
 * do it again; only the last write shows the person to anybody.
 */
@Component
final class OpenAccount {
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration ACCOUNTS_MAY_BE_BACK = Duration.ofSeconds(5);

    private final People people;
    private final Accounts accounts;
    private final Administrators administrators;
    private final Clock clock;
    private final TechnicalClock technical;

    OpenAccount(People people, Accounts accounts, Administrators administrators, Clock clock,
            TechnicalClock technical) {
        this.people = people;
        this.accounts = accounts;
        this.administrators = administrators;
        this.clock = clock;
        this.technical = technical;
    }

    /** Takes over an admission nobody works on; refuses while somebody does. */
    Stored<StaffMember> takeOver(Stored<StaffMember> admitting) {
        Duration left = Duration.between(technical.instant(), admitting.value().admission().leasedUntil());
        if (left.isPositive()) {
            throw stillAdmitting(left);
        }
        StaffMember leased = admitting.value().leased(technical.instant().plus(LEASE));
        return people.write(admitting, Change.silent(leased), InternalCommand.fresh())
                .orElseThrow(() -> stillAdmitting(Duration.ofSeconds(1)));
    }

    /**
     * Opens the account and marks the person admitted.
     *
     * @param password the one-time password; without one nobody can sign in until they are given one
     * @param mail what the person is told
     */
    Stored<StaffMember> complete(Stored<StaffMember> leased, Optional<String> password, Message mail) {
        StaffMember person = leased.value();
        try {
            accounts.open(new Account(person.id().value(), person.person().email(), person.person().name(),
                    person.rights().roles(), person.rights().branches()));
            password.filter(secret -> stillLeased(person)).ifPresent(
                    secret -> accounts.setOneTimePassword(person.id().value(), secret));
        } catch (EmailHeld held) {
            people.write(leased, Change.silent(person.withdrawn()), InternalCommand.fresh());
            throw emailTaken();
        } catch (AccountsAway away) {
            people.write(leased, Change.silent(person.leased(technical.instant())), InternalCommand.fresh());
            throw new Refusal(PlatformProblem.UNAVAILABLE,
                    "Accounts cannot be opened at the moment; send it again with "
                            + "the same Idempotency-Key.")
                    .retryAfter(ACCOUNTS_MAY_BE_BACK);
        }
        return marked(leased, mail);
    }

    private boolean stillLeased(StaffMember person) {
        return technical.instant().isBefore(person.admission().leasedUntil());
    }

    private Stored<StaffMember> marked(Stored<StaffMember> leased, Message mail) {
        StaffMember admitted = leased.value().admitted();
        List<Message> messages = Stream.concat(StaffMessages.known(admitted).stream(),
                Stream.of(StaffMessages.granted(admitted, clock.instant()), mail)).toList();
        Stored<StaffMember> written = people.write(leased, new Change<>(admitted, messages), InternalCommand.fresh())
                .orElseThrow(() -> stillAdmitting(Duration.ofSeconds(1)));
        if (admitted.isAdministrator()) {
            administrators.enlist(admitted.id());
        }
        return written;
    }

    static Refusal emailTaken() {
        return new Refusal(StaffProblem.EMAIL_TAKEN, "This e-mail address cannot be used for a new account.")
                .field("email", "must be an address no account has");
    }

    private static Refusal stillAdmitting(Duration left) {
        return new Refusal(StaffProblem.NOT_YET_ADMITTED, "This person is being admitted at this moment.")
                .retryAfter(left);
    }
}
