package org.confidant.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was understood and refused. Its text goes to the caller, so it never holds what they may not know. */
@SuppressWarnings("serial") // never serialised
public final class Refusal extends RuntimeException {
    private final ProblemType type;
    private final List<FieldProblem> fields = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /** @param detail one sentence for this very occurrence */
    public Refusal(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** Refused as unknown; also what lies behind another branch's wall is unknown (G3). */
    public static Refusal notFound() {
        return new Refusal(PlatformProblem.NOT_FOUND, "There is nothing under this id that you can see.");
    }

    /** Refused for the caller's role, without a hint of what exists. */
    public static Refusal notAllowed() {
        return new Refusal(PlatformProblem.NOT_ALLOWED, "Your role does not allow this.");
    }

    /** Names a field that is wrong. */
    public Refusal field(String field, String why) {
        fields.add(new FieldProblem(field, why));
        return this;
    }

    /** Adds a member to the problem document. */
    public Refusal with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Says when another attempt may succeed; becomes the Retry-After header. */
    public Refusal retryAfter(Duration duration) {
        this.retryAfter = duration;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The sentence for this occurrence. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
