package org.confidant.staffservice.hours;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.confidant.platform.problem.Refusal;
import org.confidant.staffservice.StaffProblem;

/** A week's hours in a branch's local time; no two stretches overlap, the night from Sunday to Monday included. */
public record WeeklyHours(List<Hours> stretches) {
    private static final int WEEK = 7 * 24 * 60;

    public WeeklyHours {
        stretches = stretches.stream().sorted(Comparator.comparingInt(Hours::begins)).toList();
        List<Hours> sorted = stretches;
        if (IntStream.range(0, sorted.size()).anyMatch(i -> sorted.get(i).ends() > beginOfNext(sorted, i))) {
            throw new Refusal(StaffProblem.HOURS_REFUSED, "Two stretches of these hours overlap.");
        }
    }

    /** No hours at all. */
    public static WeeklyHours none() {
        return new WeeklyHours(List.of());
    }

    private static int beginOfNext(List<Hours> sorted, int i) {
        return i + 1 < sorted.size() ? sorted.get(i + 1).begins() : sorted.getFirst().begins() + WEEK;
    }
}
