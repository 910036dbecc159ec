package org.confidant.local.replay.dialogue;

/** Something that was said. */
public record Line(Speaker by, String text) {

    /** Who said it. */
    public enum Speaker {
        CLIENT,
        PRACTITIONER
    }
}
