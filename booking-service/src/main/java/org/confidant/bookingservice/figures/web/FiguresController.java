package org.confidant.bookingservice.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.confidant.bookingservice.figures.Dimension;
import org.confidant.bookingservice.figures.Figure;
import org.confidant.bookingservice.figures.Figures;
import org.confidant.bookingservice.figures.Group;
import org.confidant.bookingservice.figures.Period;
import org.confidant.bookingservice.figures.Waiting;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 10: figures for head office, any period, split as asked for. */
@Tag(name = "figures")
@RestController
class FiguresController {
    private static final int MOST_DAYS = 366;

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    /** One figure's sum and count. */
    @Schema(name = "Wait")
    record WaitView(@Schema(description = "Sum of the waits, in days") double days, long count,
            @Schema(description = "Days divided by count") double mean) {
        static WaitView of(Waiting waiting) {
            return new WaitView(waiting.days(), waiting.count(), waiting.meanDays());
        }
    }

    /** Waits of one group. */
    @Schema(name = "Waits")
    record WaitsView(@Nullable String branch, @Nullable String service, @Nullable String channel, WaitView access,
            WaitView offered, WaitView confirm) {}

    /** No-shows of one group. */
    @Schema(name = "NoShows")
    record NoShowsView(@Nullable String branch, @Nullable String service, @Nullable String channel, long noShows,
            long checkedIn, @Schema(description = "Both together") long accounted) {}

    /** A list of figures for whole local days of each branch, both included. */
    @Schema(name = "Figures")
    record FiguresView<T>(LocalDate from, LocalDate to, List<T> items) {}

    @Operation(summary = "Access, offered and confirm waits of sessions planned in a period")
    @Allowed(Role.HEAD_OFFICE)
    @GetMapping("/figures/waits")
    FiguresView<WaitsView> waits(@Parameter(example = "2026-12-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "Any of branch,service,channel") @RequestParam(defaultValue = "") List<String> by,
            Caller caller) {
        Set<Dimension> split = split(from, to, by);
        return view(from, to, figures.of(new Period.Between(from, to), split, caller.scope()),
                (group, figure) -> new WaitsView(value(group, Dimension.BRANCH),
                        value(group, Dimension.SERVICE), value(group, Dimension.CHANNEL),
                        WaitView.of(figure.waits().access()), WaitView.of(figure.waits().offered()),
                        WaitView.of(figure.waits().confirm())));
    }

    @Operation(summary = "No-shows of sessions planned in a period")
    @Allowed(Role.HEAD_OFFICE)
    @GetMapping("/figures/no-shows")
    FiguresView<NoShowsView> noShows(@Parameter(example = "2026-12-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "Any of branch,service,channel") @RequestParam(defaultValue = "") List<String> by,
            Caller caller) {
        Set<Dimension> split = split(from, to, by);
        return view(from, to, figures.of(new Period.Between(from, to), split, caller.scope()),
                (group, figure) -> new NoShowsView(value(group, Dimension.BRANCH),
                        value(group, Dimension.SERVICE), value(group, Dimension.CHANNEL), figure.noShows().noShows(),
                        figure.noShows().checkedIn(), figure.noShows().accounted()));
    }

    private static <V> FiguresView<V> view(LocalDate from, LocalDate to, Map<Group, Figure> figures,
            BiFunction<Group, Figure, V> row) {
        return new FiguresView<>(from, to, figures.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().values().toString()))
                .map(entry -> row.apply(entry.getKey(), entry.getValue())).toList());
    }

    private static @Nullable String value(Group group, Dimension dimension) {
        return group.value(dimension).orElse(null);
    }

    private static Set<Dimension> split(LocalDate from, LocalDate to, List<String> by) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw wrong("to", "must be from, or up to " + MOST_DAYS + " days later");
        }
        Set<Dimension> split = EnumSet.noneOf(Dimension.class);
        by.stream().filter(word -> !word.isBlank()).forEach(word -> split.add(Dimension.of(word)
                .orElseThrow(() -> wrong("by", "must be any of branch,service,channel"))));
        return split;
    }

    private static Refusal wrong(String field, String why) {
        return new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field(field, why);
    }
}
