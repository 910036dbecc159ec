package org.confidant.gateway.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What failed where, without the messages of exceptions: they may quote a path, a token or a body. */
final class Outline {
    private static final int CAUSES = 4;
    private static final int FRAMES = 8;

    private Outline() {}

    static String of(Throwable failure) {
        return Stream
                .<@Nullable Throwable>iterate(failure, cause -> cause != null,
                        cause -> cause == null ? null : cause.getCause())
                .limit(CAUSES).map(Outline::line).collect(Collectors.joining(" caused by "));
    }

    private static String line(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        return failure.getClass().getName() + Stream.of(failure.getStackTrace()).limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
