package org.confidant.staffservice.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.DuplicateValue;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.confidant.staffservice.InternalCommand;
import org.confidant.staffservice.StaffSettings;
import org.confidant.staffservice.account.OneTimeSecrets;
import org.confidant.staffservice.hours.WeeklyHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * An installation without an administrator admits the one e-mail of its settings and mails a one-time password, once. The
 * document has a fixed id and the password is derived from it, so replicas that start together, and one that goes on after a
 * crash, do the same work; the write that marks the person admitted also causes the one mail.
 */
@Component
class FirstAdministrator {
    static final StaffId ID = new StaffId("first-administrator");
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final OpenAccount openAccount;
    private final OneTimeSecrets secrets;
    private final TechnicalClock technical;
    private final Optional<String> email;

    FirstAdministrator(People people, OpenAccount openAccount, OneTimeSecrets secrets, TechnicalClock technical,
            StaffSettings settings) {
        this.people = people;
        this.openAccount = openAccount;
        this.secrets = secrets;
        this.technical = technical;
        this.email = settings.firstAdministrator();
    }

    /** Looks again until it is done: Keycloak may start later than this program. */
    @Scheduled(initialDelay = 500, fixedDelay = 3000)
    void admit() {
        try {
            email.filter(address -> people.holding(Role.ADMINISTRATOR, everywhere()).isEmpty()).ifPresent(this::admit);
        } catch (Refusal refusal) {
            LOG.info("The first administrator is not admitted yet: {}", refusal.type().slug());
        }
    }

    private void admit(String address) {
        Stored<StaffMember> person = people.find(ID, everywhere()).map(this::takenOver)
                .orElseGet(() -> add(address));
        if (person.value().state() == StaffState.ADMITTING) {
            openAccount.complete(person, Optional.of(secrets.password(ID.value(), ID.value())),
                    MailCourier.welcomeWithPassword());
            LOG.info("The first administrator is admitted and mailed a one-time password");
        }
    }

    private Stored<StaffMember> takenOver(Stored<StaffMember> there) {
        return there.value().state() == StaffState.ADMITTING ? openAccount.takeOver(there) : there;
    }

    private Stored<StaffMember> add(String address) {
        StaffMember person = StaffMember.admitting(ID, new Person("Administrator", address, Gender.OTHER),
                new Rights(Set.of(Role.ADMINISTRATOR), Set.of(Rights.ALL)),
                new Work(Set.of(), Set.of(), WeeklyHours.none(), Optional.empty()),
                new Admission(ID, technical.instant().plus(OpenAccount.LEASE)));
        try {
            var created = people.add(person, List.of(), InternalCommand.fresh());
            return created.repeated() ? takenOver(created.stored()) : created.stored();
        } catch (DuplicateValue e) {
            throw OpenAccount.emailTaken();
        }
    }

    private static BranchScope everywhere() {
        return Everywhere.because("administrators belong to the whole company");
    }
}
