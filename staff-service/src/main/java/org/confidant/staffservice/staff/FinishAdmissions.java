package org.confidant.staffservice.staff;

import java.time.Duration;
import java.util.Optional;
import org.confidant.platform.identity.Everywhere;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.confidant.platform.time.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes admissions that a crash or an outage left and nobody asked for again, without a password: whoever admits gives a
 * new one. An e-mail that turns out to be held withdraws the admission.
 */
@Component
class FinishAdmissions {
    private static final Logger LOG = LoggerFactory.getLogger(FinishAdmissions.class);
    private static final Duration LEFT_TO_RETRIES = Duration.ofMinutes(2);

    private final People people;
    private final OpenAccount openAccount;
    private final TechnicalClock technical;

    FinishAdmissions(People people, OpenAccount openAccount, TechnicalClock technical) {
        this.people = people;
        this.openAccount = openAccount;
        this.technical = technical;
    }

    /** One sweep. */
    @Scheduled(fixedDelay = 15_000)
    void sweep() {
        people.abandoned(technical.instant().minus(LEFT_TO_RETRIES),
                Everywhere.because("a sweep belongs to no branch")).forEach(this::finish);
    }

    private void finish(Stored<StaffMember> abandoned) {
        try {
            openAccount.complete(openAccount.takeOver(abandoned), Optional.empty(), MailCourier.welcome());
        } catch (Refusal refusal) {
            LOG.info("An admission was not finished: {}", refusal.type().slug());
        }
    }
}
