package org.confidant.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One day of some practitioners, to count how many are enough. Times are minutes of the local day. */
final class Timetable {
    private final int closes;
    private final List<List<Integer>> practitioners = new ArrayList<>();

    Timetable(int practitioners, int closes) {
        this.closes = closes;
        for (int i = 0; i < practitioners; i++) {
            this.practitioners.add(new ArrayList<>());
        }
    }

    /** Takes the first start from then on, if the day still has one. */
    OptionalInt takeFirst(int from) {
        int start = Math.ceilDiv(from, Session.GRID_MINUTES) * Session.GRID_MINUTES;
        for (; start + Session.minutes() <= closes; start += Session.GRID_MINUTES) {
            for (List<Integer> taken : practitioners) {
                if (free(taken, start)) {
                    taken.add(start);
                    return OptionalInt.of(start);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean free(List<Integer> taken, int start) {
        return taken.stream().allMatch(other -> Math.abs(other - start) >= Session.takenMinutes());
    }
}
