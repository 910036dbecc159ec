package org.confidant.platform.web;

import java.util.List;
import java.util.function.Function;
import org.confidant.platform.problem.PlatformProblem;
import org.confidant.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list in its stated order.
 *
 * @param next what to send as {@code after} for the items that follow; absent at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** How many items a list answers with when nobody says. */
    public static final String USUAL = "50";
    private static final int MOST = 200;

    /**
     * The page made of what was found when one item more than the limit was looked for.
     *
     * @param cursor what identifies the place of an item in the order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page seen otherwise. */
    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }

    /** Refuses a limit that no list serves. */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refusal(PlatformProblem.MALFORMED_REQUEST, "A parameter is wrong.").field("limit",
                    "must be between 1 and " + MOST);
        }
        return limit;
    }
}
