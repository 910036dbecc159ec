package org.confidant.bookingservice.availability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.confidant.bookingservice.offering.Mode;
import org.confidant.platform.problem.Refusal;

/** Says in the branch's own time why a start was refused. */
public record TimeRefusals(ZoneId zone) {

    /** A rule refused it (422). */
    public Refusal refusal(Rule rule) {
        return switch (rule) {
            case Rule.WrongOffset(var right) ->
                new Refusal(AvailabilityProblem.WRONG_OFFSET, "At that instant the branch's clock shows " + right + ".")
                        .with("rightOffset", right.getOffset().getId()).with("start", right);
            case Rule.InThePast(var now) ->
                new Refusal(AvailabilityProblem.TIME_IN_THE_PAST, "It is later already.").with("now", local(now));
            case Rule.TooShortNotice(var earliest) ->
                new Refusal(AvailabilityProblem.NOTICE_TOO_SHORT, "The service needs more notice.").with("earliest",
                        local(earliest));
            case Rule.TooFarAhead(var latest) ->
                new Refusal(AvailabilityProblem.TOO_FAR_AHEAD, "Book at most " + FreeTimes.HORIZON.toDays()
                        + " days ahead.").with("latest", local(latest));
            case Rule.ModeNotOffered(var offered) ->
                new Refusal(AvailabilityProblem.MODE_NOT_OFFERED, "Choose another mode.").with("offered",
                        offered.stream().map(Mode::toString).sorted().toList());
            case Rule.ClosedDay(var date) ->
                new Refusal(AvailabilityProblem.CLOSED_DAY, "The working-day calendar closes that date.").with("date",
                        date);
            case Rule.OutsideBranchHours(var open) ->
                new Refusal(AvailabilityProblem.OUTSIDE_BRANCH_HOURS, open.isEmpty()
                        ? "The branch has no hours on that date."
                        : "The session must lie within the branch's hours.").with("open", open.stream()
                                .map(slot -> Map.of("from", local(slot.from()), "to", local(slot.to()))).toList());
            case Rule.NoPractitioner() ->
                new Refusal(AvailabilityProblem.NO_PRACTITIONER,
                        "Nobody bookable fits the service, the language and the practitioner asked for.");
            case Rule.NoNewBookings() ->
                new Refusal(AvailabilityProblem.PRACTITIONER_NOT_BOOKABLE,
                        "Choose somebody else, or nobody in particular.");
            case Rule.OutsidePractitionerHours() ->
                new Refusal(AvailabilityProblem.OUTSIDE_PRACTITIONER_HOURS, "Nobody who fits works then.");
            case Rule.NoRoom() ->
                new Refusal(AvailabilityProblem.NO_ROOM, "The branch has no room of that kind and size.");
            case Rule.NoEquipment(var kind) ->
                new Refusal(AvailabilityProblem.NO_EQUIPMENT, "The branch has no such equipment.").with("kind",
                        kind.value());
        };
    }

    /** Somebody else has it (409): names what is taken and the nearest free times. */
    public Refusal taken(Verdict.What what, List<FreeTime> nearest) {
        return new Refusal(AvailabilityProblem.TIME_TAKEN, "Choose another time; the nearest free ones are named.")
                .with("taken", what.name().toLowerCase(Locale.ROOT))
                .with("nearest", nearest.stream().map(this::named).toList());
    }

    private Map<String, Object> named(FreeTime time) {
        return Map.of("start", local(time.session().from()), "end", local(time.session().to()), "modes",
                time.modes().stream().map(Mode::toString).toList());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
