package org.confidant.bookingservice.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.confidant.bookingservice.readiness.Readiness;
import org.confidant.bookingservice.text.OfferingTexts;
import org.confidant.bookingservice.text.TextKind;

/**
 * How far a booking is prepared.
 *
 * @param erased the numbers of participants whose data is gone; they cannot be served
 */
public record Preparation(List<Side> sides, List<Integer> erased, OfferingTexts texts, String practitioner,
        Optional<Readiness> readiness) {
    public Preparation {
        sides = List.copyOf(sides);
        erased = List.copyOf(erased);
    }

    /** Everything without which the session does not start, in the order of participants (row 15). */
    public List<Missing> missing() {
        return Stream.of(unpublished(), erased.stream().map(number -> Missing.of(number, "client")),
                sides.stream().flatMap(side -> side.missing().stream()), checks()).flatMap(part -> part).toList();
    }

    /** An agreement and a consent notice there must be; a questionnaire or a checklist the company may do without. */
    private Stream<Missing> unpublished() {
        return Stream.of(TextKind.AGREEMENT, TextKind.CONSENT).filter(kind -> !texts.has(kind))
                .map(kind -> Missing.of("text:" + kind));
    }

    private Stream<Missing> checks() {
        if (!texts.has(TextKind.READINESS)) {
            return Stream.empty();
        }
        return readiness.filter(done -> done.practitioner().equals(practitioner) && texts.hold(done.checklist()))
                .map(done -> done.blocking().stream().sorted().map(check -> Missing.of("readiness:" + check)))
                .orElseGet(() -> Stream.of(Missing.of("readiness")));
    }
}
