package org.confidant.complaintservice.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock from its start to what stopped it.
 *
 * @param stop empty while it runs
 */
record Run(Instant from, Optional<ClockEvent> stop) {
    Optional<Instant> stoppedAt() {
        return stop.map(ClockEvent::at);
    }

    /** Whether it ended although the client was told nothing. */
    boolean dropped() {
        return stop.filter(event -> event instanceof ClockEvent.Followed || event instanceof ClockEvent.Closed)
                .isPresent();
    }

    private boolean waits() {
        return stop.filter(ClockEvent.Followed.class::isInstance).isPresent();
    }

    /** The runs of that clock, in order; of all but the last one it is known when they stopped. */
    static List<Run> of(ClockName clock, List<ClockEvent> history) {
        List<Run> runs = new ArrayList<>();
        for (ClockEvent event : history) {
            boolean running = !runs.isEmpty() && runs.getLast().stop.isEmpty();
            boolean stops = running && stops(clock, event);
            if (stops) {
                runs.add(new Run(runs.removeLast().from, Optional.of(event)));
            }
            if (event instanceof ClockEvent.Released && !runs.isEmpty() && runs.getLast().waits()) {
                runs.add(new Run(runs.removeLast().from, Optional.empty()));
            }
            if (starts(clock, event, stops)) {
                runs.add(new Run(event.at(), Optional.empty()));
            }
        }
        return runs;
    }

    private static boolean stops(ClockName clock, ClockEvent event) {
        return switch (event) {
            case ClockEvent.Filed _,ClockEvent.Asked _,ClockEvent.Replied _,ClockEvent.Released _ -> false;
            case ClockEvent.Updated _ -> clock != ClockName.SOLUTION;
            case ClockEvent.Answered _,ClockEvent.Reopened _,ClockEvent.Followed _,ClockEvent.Closed _ -> true;
        };
    }

    /** One update begins the time to the next, unless everything was said before. */
    private static boolean starts(ClockName clock, ClockEvent event, boolean stopped) {
        return switch (event) {
            case ClockEvent.Filed _,ClockEvent.Reopened _ -> true;
            case ClockEvent.Updated _ -> stopped && clock == ClockName.NEXT_UPDATE;
            case ClockEvent.Asked _,ClockEvent.Replied _,ClockEvent.Answered _,ClockEvent.Followed _,ClockEvent.Released _,ClockEvent.Closed _ ->
                false;
        };
    }
}
