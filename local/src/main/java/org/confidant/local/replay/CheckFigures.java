package org.confidant.local.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether head office's figures tell of the same day as the journal, channel by channel. */
final class CheckFigures {
    /** Waits are sums of milliseconds, given as fractions. */
    private static final double ROUNDING = 1e-6;

    private final Tally day;
    private final SessionTally sessions;
    private final Function<String, JsonNode> figures;
    private final Collection<String> branches;
    private final List<String> faults = new ArrayList<>();

    /** @param figures by name, as head office reads them, by branch and channel */
    CheckFigures(Tally day, SessionTally sessions, Function<String, JsonNode> figures, Collection<String> branches) {
        this.day = day;
        this.sessions = sessions;
        this.figures = figures;
        this.branches = branches;
    }

    private record Figure(String name, String field, Map<Channel, ? extends Number> ours) {}

    /** No-shows, sessions, satisfaction, complaints and waits. */
    Check sayTheSame() {
        List.of(new Figure("no-shows", "/noShows", day.noShows()),
                new Figure("no-shows", "/checkedIn", day.checkedIn()),
                new Figure("sessions", "/completed", sessions.ended()),
                new Figure("satisfaction", "/asked", sessions.ended()),
                new Figure("satisfaction", "/answers", sessions.answers()),
                new Figure("satisfaction", "/satisfied", sessions.satisfied()),
                new Figure("complaints", "/complaints", sessions.complaints()),
                new Figure("complaints", "/sessions", sessions.ended()),
                new Figure("waits", "/access/count", day.booked()),
                new Figure("waits", "/access/days", in(sessions.accessWaits(), Duration.ofDays(1))),
                new Figure("waits", "/start/count", sessions.started()),
                new Figure("waits", "/start/minutes", in(sessions.startWaits(), Duration.ofMinutes(1))))
                .forEach(this::compare);
        return new Check(
                "/figures say the same of no-shows, sessions, satisfaction, complaints and waits (%d no-shows, %d of %d satisfied, %d complaints)"
                        .formatted(Tally.sum(day.noShows()), Tally.sum(sessions.satisfied()),
                                Tally.sum(sessions.answers()), Tally.sum(sessions.complaints())),
                faults);
    }

    private void compare(Figure figure) {
        JsonNode shown = figures.apply(figure.name());
        for (Channel channel : Channel.values()) {
            double ours = Optional.<Number>ofNullable(figure.ours().get(channel)).map(Number::doubleValue).orElse(0.0);
            double theirs = sum(shown, channel, figure.field());
            if (Math.abs(ours - theirs) > ROUNDING * Math.max(1, ours)) {
                faults.add(
                        "%s%s by %s: %s here, %s in /figures".formatted(figure.name(), figure.field(), channel.word(),
                                plain(ours), plain(theirs)));
            }
        }
    }

    private static Map<Channel, Double> in(Map<Channel, Duration> waits, Duration unit) {
        return waits.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                wait -> wait.getValue().toMillis() / (double) unit.toMillis()));
    }

    private double sum(JsonNode shown, Channel channel, String field) {
        return shown.required("items").valueStream()
                .filter(item -> branches.contains(item.path("branch").asString(""))
                        && item.path("channel").asString("").equals(channel.word()))
                .mapToDouble(item -> item.at(field).asDouble()).sum();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
