package org.confidant.complaintservice.clock;

import java.time.Duration;
import java.util.stream.Stream;

/** Business time allowed until each clock is in breach. */
public record Allowance(Duration firstAnswer, Duration nextUpdate, Duration solution) {
    public Allowance {
        if (Stream.of(firstAnswer, nextUpdate, solution).anyMatch(time -> !time.isPositive())) {
            throw new IllegalArgumentException("an allowance is longer than nothing");
        }
    }

    public Duration of(ClockName clock) {
        return switch (clock) {
            case FIRST_ANSWER -> firstAnswer;
            case NEXT_UPDATE -> nextUpdate;
            case SOLUTION -> solution;
        };
    }
}
