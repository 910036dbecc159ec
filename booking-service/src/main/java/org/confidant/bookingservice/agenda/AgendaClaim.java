package org.confidant.bookingservice.agenda;

/** A claim together with the agenda it lies in. */
public record AgendaClaim(AgendaDay agenda, Claim claim) {

    public ClaimRef ref() {
        return new ClaimRef(agenda.id(), claim.id());
    }
}
