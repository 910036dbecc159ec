package org.confidant.local.replay;

import java.util.List;

/**
 * Something a replay asks itself at the end.
 *
 * @param faults none if it holds
 */
public record Check(String what, List<String> faults) {
    public Check {
        faults = List.copyOf(faults);
    }

    public boolean green() {
        return faults.isEmpty();
    }
}
