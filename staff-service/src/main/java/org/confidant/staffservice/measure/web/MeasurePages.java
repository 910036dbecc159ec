package org.confidant.staffservice.measure.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.web.Page;
import org.confidant.staffservice.measure.FindMeasures;
import org.confidant.staffservice.measure.MeasureKind;
import org.confidant.staffservice.measure.MeasureState;
import org.confidant.staffservice.measure.Measures;
import org.confidant.staffservice.staff.StaffId;

/** Pages of the measures that concern others than the caller, and where each page ended, as {@code after} carries it. */
final class MeasurePages {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,15})-([0-9A-Za-z_-]{1,64})");

    private MeasurePages() {}

    static Page<FindMeasures.Named> page(FindMeasures findMeasures, MeasureKind kind, String state,
            Optional<String> after, int limit, Caller caller) {
        Measures.Selection selection = new Measures.Selection(kind, states(state), new StaffId(caller.id()),
                after.map(MeasurePages::place), Page.checked(limit) + 1);
        return Page.of(findMeasures.list(selection, caller), limit, MeasurePages::next);
    }

    private static Set<MeasureState> states(String word) {
        return switch (word) {
            case "open" -> MeasureState.TO_DO;
            case "done" -> MeasureState.DONE;
            default -> throw wrong("state", "must be open or done");
        };
    }

    private static String next(FindMeasures.Named last) {
        return last.measure().value().openedAt().orElseThrow().toEpochMilli() + "-" + last.measure().id();
    }

    private static Measures.Position place(String after) {
        Matcher parts = PLACE.matcher(after);
        if (!parts.matches()) {
            throw wrong("after", "must be the next of the page before");
        }
        return new Measures.Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    private static Refusal wrong(String parameter, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(parameter, why);
    }
}
