package org.confidant.complaintservice.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.confidant.complaintservice.figures.Dimension;
import org.confidant.complaintservice.figures.Figures;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.Period;
import org.confidant.platform.time.Years;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 32: the complaint rate for head office, any period, split as asked for. */
@Tag(name = "figures")
@RestController
class FiguresController {
    private static final int MOST_DAYS = 366;
    private static final int LATE_DAYS = 60;

    private final Figures figures;
    private final Clock clock;

    FiguresController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Operation(summary = "Complaints about the sessions that ended in a period, and to a hundred of them", description = """
            As complaints are sorted now: no suggestions, no duplicates, incidents apart. Branch, service and channel are the
            session's. A session has no category: split by it, all sessions of the group stand beside each category. Clocks are those
            of the complaints filed in the period, on the day of their filing, as they stand now: every run, those after a
            reopening too, whenever it was stopped.""")
    @Allowed(Role.HEAD_OFFICE)
    @GetMapping("/figures/complaints")
    ComplaintFiguresView complaints(@Parameter(example = "2026-12-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "Any of branch,service,channel,category") @RequestParam(defaultValue = "") List<String> by,
            Caller caller) {
        Set<Dimension> split = split(from, to, by);
        return new ComplaintFiguresView(from, to, provisional(to),
                figures.of(new Period.Between(from, to), split, caller.scope()).entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().values().toString()))
                        .map(entry -> ComplaintRateView.of(entry.getKey(), entry.getValue())).toList());
    }

    /** Complaints come weeks later; the last session of the period ends when its last day is over everywhere. */
    private boolean provisional(LocalDate to) {
        return clock.instant().isBefore(to.plusDays(LATE_DAYS + 2).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Set<Dimension> split(LocalDate from, LocalDate to, List<String> by) {
        if (!Years.include(from)) {
            throw wrong("from", Years.RULE);
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw wrong("to", "must be from, or up to " + MOST_DAYS + " days later");
        }
        Set<Dimension> split = EnumSet.noneOf(Dimension.class);
        by.stream().filter(word -> !word.isBlank()).forEach(word -> split.add(Dimension.of(word)
                .orElseThrow(() -> wrong("by", "must be any of branch,service,channel,category"))));
        return split;
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(field, why);
    }
}
