package org.confidant.staffservice.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;
import org.confidant.staffservice.account.Bar;

/** A person on the staff. Every step asks the transition table first. */
public record StaffMember(StaffId id, StaffState state, Person person, Rights rights, Work work,
        Optional<Clearance> clearance, Bar bar, Admission admission, Restrictions restrictions) {

    /** Somebody about to be admitted. */
    static StaffMember admitting(StaffId id, Person person, Rights rights, Work work, Admission admission) {
        rights.check();
        return new StaffMember(id, StaffState.ADMITTING, person, rights, work, Optional.empty(), Bar.none(), admission,
                Restrictions.none());
    }

    /** Whether they may serve clients: a practitioner, here, and cleared. */
    public boolean cleared() {
        return clearance.isPresent();
    }

    /** Whether clients can book them anew: cleared, and no measure keeps them out. */
    public boolean bookable() {
        return cleared() && !restrictions.any();
    }

    /** Whether they have an account and have not left. */
    public boolean isHere() {
        return state == StaffState.ADMITTED;
    }

    boolean isAdministrator() {
        return state == StaffState.ADMITTED && rights.has(Role.ADMINISTRATOR);
    }

    /** Somebody works on the admission until then; others keep off. */
    StaffMember leased(Instant until) {
        return new StaffMember(id, state, person, rights, work, clearance, bar, admission.leased(until),
                restrictions);
    }

    StaffMember admitted() {
        return in(after(StaffStep.ADMIT));
    }

    /** Of somebody who never came nothing personal is kept. */
    StaffMember withdrawn() {
        return new StaffMember(id, after(StaffStep.WITHDRAW), new Person("", "", person.gender()), rights, work,
                clearance,
                bar, admission, restrictions);
    }

    StaffMember cleared(LocalDate examDate, String evidence, StaffId by, Instant now, LocalDate today) {
        StaffState next = after(StaffStep.CLEAR);
        if (!rights.has(Role.PRACTITIONER)) {
            throw new Refusal(StaffProblem.CLEARANCE_REFUSED, "Only practitioners are cleared.");
        }
        if (examDate.isAfter(today)) {
            throw new Refusal(StaffProblem.CLEARANCE_REFUSED, "The exam has not taken place yet.").field("examDate",
                    "must not be in the future");
        }
        return new StaffMember(id, next, person, rights, work, Optional.of(new Clearance(examDate, evidence, by, now)),
                bar, admission, restrictions);
    }

    /** Other rights close the bar; other work alone does not. Who stops being a practitioner loses the clearance. */
    StaffMember changed(Rights wanted, Work newWork) {
        wanted.check();
        StaffState next = after(StaffStep.CHANGE_ROLES);
        Optional<Clearance> kept = wanted.has(Role.PRACTITIONER) ? clearance : Optional.empty();
        return new StaffMember(id, next, person, wanted, newWork, kept, wanted.equals(rights) ? bar : bar.closed(),
                admission, restrictions);
    }

    /** The account has followed that change of rights. */
    StaffMember rightsConfirmed(int change, Instant technicalNow) {
        return new StaffMember(id, after(StaffStep.CONFIRM_RIGHTS), person, rights, work, clearance,
                bar.opened(change, technicalNow), admission, restrictions);
    }

    StaffMember departed() {
        return new StaffMember(id, after(StaffStep.DEPART), person, rights, work, clearance, bar.closed(), admission,
                restrictions);
    }

    /** A measure keeps them out of new bookings. */
    StaffMember restricted(String measure) {
        return new StaffMember(id, after(StaffStep.RESTRICT), person, rights, work, clearance, bar, admission,
                restrictions.with(measure));
    }

    /** That measure keeps them out no longer, and never will again. */
    StaffMember released(String measure) {
        return new StaffMember(id, after(StaffStep.RELEASE), person, rights, work, clearance, bar, admission,
                restrictions.without(measure));
    }

    /** Refuses a step this state does not know. */
    StaffState after(StaffStep step) {
        return state.after(step).orElseThrow(() -> state == StaffState.ADMITTING
                ? new Refusal(StaffProblem.NOT_YET_ADMITTED, "This person is still being admitted.")
                : new Refusal(StaffProblem.ILLEGAL_STEP, "This person has left or never came."));
    }

    private StaffMember in(StaffState next) {
        return new StaffMember(id, next, person, rights, work, clearance, bar, admission, restrictions);
    }
}
