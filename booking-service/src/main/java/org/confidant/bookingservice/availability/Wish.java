package org.confidant.bookingservice.availability;

import java.time.Duration;
import java.util.Optional;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.bookingservice.roster.Practitioner;
import org.confidant.bookingservice.roster.StaffId;

/** What is looked for: a service, perhaps with somebody particular or in a language, for so many participants. */
public record Wish(Offering offering, Optional<StaffId> practitioner, Optional<String> language, int participants,
        Duration notice) {
    public static Wish of(Offering offering) {
        return new Wish(offering, Optional.empty(), Optional.empty(), 1, offering.notice());
    }

    public Wish with(StaffId wanted) {
        return new Wish(offering, Optional.of(wanted), language, participants, notice);
    }

    public Wish in(String spoken) {
        return new Wish(offering, practitioner, Optional.of(spoken), participants, notice);
    }

    public Wish participants(int count) {
        return new Wish(offering, practitioner, language, count, notice);
    }

    /** For somebody who stands at the desk: a session may start at once. */
    public Wish withoutNotice() {
        return new Wish(offering, practitioner, language, participants, Duration.ZERO);
    }

    boolean accepts(Practitioner somebody) {
        return practitioner.map(somebody.id()::equals).orElse(true)
                && language.map(somebody::speaks).orElse(true);
    }
}
