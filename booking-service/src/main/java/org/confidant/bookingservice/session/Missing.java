package org.confidant.bookingservice.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing without which a session does not start.
 *
 * @param participant whose it is; absent when it is nobody's in particular
 * @param what a stable word: {@code consent}, {@code intake}, {@code agreement}, {@code countersignature},
 *        {@code readiness}, a check that fails as {@code readiness:check}, or a text that nobody has published
 */
public record Missing(Optional<Integer> participant, String what) {
    static Missing of(int participant, String what) {
        return new Missing(Optional.of(participant), what);
    }

    static Missing of(String what) {
        return new Missing(Optional.empty(), what);
    }

    /** As a member of the problem document. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        participant.ifPresent(number -> shown.put("participant", number));
        shown.put("what", what);
        return shown;
    }
}
