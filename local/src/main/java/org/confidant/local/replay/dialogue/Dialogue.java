package org.confidant.local.replay.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * A whole conversation.
 *
 * @param rating the last one the client gave, 1 to 5
 */
public record Dialogue(String id, List<Line> lines, Optional<Integer> rating) {
    public Dialogue {
        lines = List.copyOf(lines);
    }
}
