package org.confidant.bookingservice.session;

import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.booking.Booking;
import org.confidant.bookingservice.booking.Bookings;
import org.confidant.bookingservice.papers.Hand;
import org.confidant.bookingservice.papers.OnPaper;
import org.confidant.bookingservice.papers.Party;
import org.confidant.bookingservice.roster.Roster;
import org.confidant.bookingservice.roster.StaffId;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.store.Stored;
import org.springframework.stereotype.Component;

/** Checks what a receptionist takes down for somebody who signs on paper: whose it is, and that a colleague saw it. */
@Component
public final class PaperAtDesk {
    private final Bookings bookings;
    private final Prepare prepare;
    private final Roster roster;

    PaperAtDesk(Bookings bookings, Prepare prepare, Roster roster) {
        this.bookings = bookings;
        this.prepare = prepare;
        this.roster = roster;
    }

    /** Whose paper it is, and whose hands it went through. */
    public record Paper(Stored<Booking> booking, Party party, Hand hand) {}

    /** @throws Refusal if there is no such participant, or the witness is nobody else of the branch */
    public Paper taken(String booking, int participant, String name, String witness, Caller caller) {
        Stored<Booking> stored = bookings.byId(booking, caller.scope()).orElseThrow(Refusal::notFound);
        Party party = Optional.ofNullable(prepare.parties(stored.value(), caller.scope()).get(participant))
                .orElseThrow(() -> wrong("participant", "must be the number of a participant"));
        if (witness.equals(caller.id()) || !works(stored.value(), new StaffId(witness), caller)) {
            throw wrong("witness", "must be another receptionist, practitioner or manager of the branch");
        }
        return new Paper(stored, party, new Hand(name, Optional.of(new OnPaper(caller.id(), witness))));
    }

    private boolean works(Booking booking, StaffId person, Caller caller) {
        return Stream.of(Role.RECEPTIONIST, Role.PRACTITIONER, Role.BRANCH_MANAGER).anyMatch(
                role -> roster.colleagues(booking.terms().branch(), role, caller.scope()).contains(person));
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A field is wrong.").field(field, why);
    }
}
