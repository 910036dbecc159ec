package org.confidant.bookingservice.booking;

import java.util.ArrayList;
import java.util.List;
import org.confidant.bookingservice.agenda.Need;
import org.confidant.bookingservice.agenda.ResourceId;
import org.confidant.bookingservice.offering.Offering;
import org.confidant.platform.time.TimeSlot;

/** What a place takes: practitioner and room with the buffers, equipment and participants without. */
final class Needs {
    private Needs() {}

    static List<Need> of(Place place, List<Participant> participants, Offering offering) {
        TimeSlot session = place.session();
        TimeSlot buffered = session.widened(offering.before(), offering.after());
        List<Need> needs = new ArrayList<>();
        needs.add(new Need(ResourceId.practitioner(place.practitioner().value()), buffered));
        place.room().ifPresent(room -> needs.add(new Need(ResourceId.room(room.value()), buffered)));
        place.equipment().forEach(piece -> needs.add(new Need(ResourceId.equipment(piece.value()), session)));
        participants.forEach(
                participant -> needs.add(new Need(ResourceId.participant(participant.client()), session)));
        return needs;
    }
}
