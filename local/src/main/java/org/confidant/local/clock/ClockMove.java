package org.confidant.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person may ask of the clock: {@code now}, a time with its offset, or a step such as {@code +3d}. */
public final class ClockMove {
    private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,6})([smhdw])");

    private ClockMove() {}

    /** The new offset from real time, or nothing when the words are not understood. */
    public static Optional<Duration> offset(String words, Instant real, Duration offset) {
        if (words.equals("now")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher step = STEP.matcher(words);
        if (step.matches()) {
            Duration length = unit(step.group(3)).multipliedBy(Long.parseLong(step.group(2)));
            return Optional.of(step.group(1).equals("+") ? offset.plus(length) : offset.minus(length));
        }
        try {
            return Optional.of(Duration.between(real, OffsetDateTime.parse(words).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
