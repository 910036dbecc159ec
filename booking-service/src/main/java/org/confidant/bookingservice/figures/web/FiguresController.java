package org.confidant.bookingservice.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.confidant.bookingservice.figures.Satisfaction;
import org.confidant.bookingservice.figures.Sessions;
import org.confidant.bookingservice.figures.Waiting;
import org.confidant.platform.identity.Allowed;
import org.confidant.platform.identity.Caller;
import org.confidant.platform.identity.Role;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.confidant.platform.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Row 10: figures for head office, any period, split as asked for. */
@Tag(name = "figures")
@RestController
class FiguresController {
    private static final int MOST_DAYS = 366;

    private static final int LATE_DAYS = 14;

    private final Figures figures;
    private final Clock clock;

    FiguresController(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
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
            WaitView offered, WaitView confirm,
            @Schema(description = "The later of planned start and check-in to the actual start") StartView start) {}

    /** How long clients who were there waited for their session to begin. */
    @Schema(name = "StartWait")
    record StartView(@Schema(description = "Sum of the waits, in minutes") double minutes, long count,
            @Schema(description = "Minutes divided by count") double mean) {
        static StartView of(Waiting waiting) {
            return new StartView(waiting.minutes(), waiting.count(),
                    waiting.count() == 0 ? 0 : waiting.minutes() / waiting.count());
        }
    }

    /** Sessions of one group. */
    @Schema(name = "SessionFigures")
    record SessionsView(@Nullable String branch, @Nullable String service, @Nullable String channel, long completed,
            long interrupted, @Schema(description = "Completed and interrupted together") long ended,
            @Schema(description = "Started and not ended yet") long open,
            @Schema(description = "Planned minutes of those that ended") long plannedMinutes,
            @Schema(description = "Their actual minutes, without pauses") long deliveredMinutes) {}

    /** Satisfaction of one group. */
    @Schema(name = "Satisfaction")
    record SatisfactionView(@Nullable String branch, @Nullable String service, @Nullable String channel,
            @Schema(description = "Answers of 4 and 5") long satisfied, long answers,
            @Schema(description = "Participants who got a survey") long asked,
            @Schema(description = "Satisfied divided by answers") double rate,
            @Schema(description = "Answers divided by asked") double response) {}

    /** The same for figures that late events still change. */
    @Schema(name = "LateFigures")
    record LateFiguresView<T>(LocalDate from, LocalDate to,
            @Schema(description = "Whether answers may still come: until 14 days after the period") boolean provisional,
            List<T> items) {}

    /** No-shows of one group. */
    @Schema(name = "NoShows")
    record NoShowsView(@Nullable String branch, @Nullable String service, @Nullable String channel, long noShows,
            long checkedIn, @Schema(description = "Both together") long accounted) {}

    /** A list of figures for whole local days of each branch, both included. */
    @Schema(name = "Figures")
    record FiguresView<T>(LocalDate from, LocalDate to, List<T> items) {}

    @Operation(summary = "Access, offered, confirm and start waits of sessions planned in a period")
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
                        WaitView.of(figure.waits().confirm()), StartView.of(figure.waits().start())));
    }

    @Operation(summary = "Sessions of a period: completed, interrupted, still open; planned and actual minutes")
    @Allowed(Role.HEAD_OFFICE)
    @GetMapping("/figures/sessions")
    FiguresView<SessionsView> sessions(@Parameter(example = "2026-12-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "Any of branch,service,channel") @RequestParam(defaultValue = "") List<String> by,
            Caller caller) {
        Set<Dimension> split = split(from, to, by);
        return view(from, to, figures.of(new Period.Between(from, to), split, caller.scope()),
                (group, figure) -> {
                    Sessions sessions = figure.sessions();
                    return new SessionsView(value(group, Dimension.BRANCH), value(group, Dimension.SERVICE),
                            value(group, Dimension.CHANNEL), sessions.completed(), sessions.interrupted(),
                            sessions.ended(), sessions.open(), sessions.planned().toMinutes(),
                            sessions.delivered().toMinutes());
                });
    }

    @Operation(summary = "Satisfaction with the sessions of a period, counted on the day of the session")
    @Allowed(Role.HEAD_OFFICE)
    @GetMapping("/figures/satisfaction")
    LateFiguresView<SatisfactionView> satisfaction(@Parameter(example = "2026-12-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to,
            @Parameter(description = "Any of branch,service,channel") @RequestParam(defaultValue = "") List<String> by,
            Caller caller) {
        Set<Dimension> split = split(from, to, by);
        FiguresView<SatisfactionView> view = view(from, to, figures.of(new Period.Between(from, to), split,
                caller.scope()), (group, figure) -> {
                    Satisfaction said = figure.satisfaction();
                    return new SatisfactionView(value(group, Dimension.BRANCH), value(group, Dimension.SERVICE),
                            value(group, Dimension.CHANNEL), said.satisfied(), said.answers(), said.asked(),
                            said.rate(), said.response());
                });
        return new LateFiguresView<>(from, to, provisional(to), view.items());
    }

    /** Surveys are open 14 days; the last session of the period ends when its last day is over everywhere. */
    private boolean provisional(LocalDate to) {
        return clock.instant().isBefore(to.plusDays(LATE_DAYS + 2).atStartOfDay(ZoneOffset.UTC).toInstant());
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
