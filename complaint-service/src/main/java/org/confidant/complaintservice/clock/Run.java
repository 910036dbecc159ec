package org.confidant.complaintservice.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock from its start to what stopped it.
 *
 * @param stoppedAt empty while it runs
 * @param dropped whether it ended although the client was told nothing
 */
record Run(Instant from, Optional<Instant> stoppedAt, boolean dropped) {
    /** The runs of that clock, in order; of all but the last one it is known when they stopped. */
    static List<Run> of(ClockName clock, List<ClockEvent> history) {
        List<Run> runs = new ArrayList<>();
        for (ClockEvent event : history) {
            boolean running = !runs.isEmpty() && runs.getLast().stoppedAt.isEmpty();
            boolean stops = running && stops(clock, event);
            if (stops) {
                runs.add(new Run(runs.removeLast().from, Optional.of(event.at()), drops(event)));
            }
            if (event instanceof ClockEvent.Released && !runs.isEmpty() && runs.getLast().dropped) {
                runs.add(running(runs.removeLast().from));
            }
            if (starts(clock, event, stops)) {
                runs.add(running(event.at()));
            }
        }
        return runs;
    }

    private static Run running(Instant from) {
        return new Run(from, Optional.empty(), false);
    }

    private static boolean drops(ClockEvent event) {
        return event instanceof ClockEvent.Followed || event instanceof ClockEvent.Closed;
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
